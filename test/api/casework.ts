import type { StaffId } from '../support/cast.ts';
import { complaint, type Office } from './office.ts';

type ClockView = { id: string; kind: string; state: string; dueAt: string | null };

/** The clock of this kind that began last. */
export const clockIn = ({ clocks }: { clocks: ClockView[] }, kind: string) =>
  clocks.findLast((clock) => clock.kind === kind);

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString();

/** A body for listing a case with which nothing is wrong. */
export const listing = (owner = 'clerk') => ({
  reason: 'engineering',
  owner,
  reviewAt: inAMonth(),
  measuresToReporter: '先设围挡，汛期后施工',
});

/** Accepted requests, verbs that are taken, and what the timeline says last in both languages. */
export function casework(office: Office) {
  return {
    accepted: async (wanted: object = {}): Promise<string> => {
      const { data } = await office.register('grid-worker', { ...complaint, ...wanted });
      await office.post('grid-worker', `/cases/${data.id}/acceptance`);
      return data.id;
    },
    act: async (who: StaffId, id: string, path: string, body: object = {}) => {
      const { statusCode, data } = await office.post(who, `/cases/${id}/${path}`, body);
      if (statusCode !== 200) throw new Error(`${path}: ${JSON.stringify(data)}`);
      return data;
    },
    lastSaid: async (id: string): Promise<[string, string]> => {
      const [chinese, english] = await Promise.all(
        ['zh', 'en'].map((language) =>
          office.get('supervisor', `/cases/${id}/timeline`, { headers: { 'accept-language': language } }),
        ),
      );
      return [chinese?.data.items.at(-1).text, english?.data.items.at(-1).text];
    },
  };
}
