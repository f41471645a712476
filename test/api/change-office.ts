import { vi } from 'vitest';
import type { PreviewView } from '../../api/sla/preview-schema.ts';
import { CaseClock } from '../../database/entities/case-clock.ts';
import { relayOnce } from '../../worker/relay.ts';
import { accept, by, done, feedback, openCase } from '../support/live-case.ts';
import { dueDate, editedPolicy, putVersions, withHoliday } from '../support/rule-versions.ts';
import { openOffice } from './office.ts';

const patience = { timeout: 60_000, interval: 100 };

/** The API over three open cases and a closed one, a version of the policy with longer times, and a calendar with a holiday on the day they are due. */
export async function openChangeOffice(name: string) {
  const office = await openOffice(name);
  const open = [await openCase(office), await openCase(office), await openCase(office)];
  const closed = await openCase(office);
  await office.ask(closed, by('grid-worker', accept));
  await office.ask(closed, by('grid-worker', feedback, done));
  await office.ask(closed, by('clerk', { verb: 'verify', args: { passed: true } }));
  const dueOn = async () => dueDate((await office.row(open[0] ?? '')).dueAt);
  const longer = editedPolicy(2, (row) => ({ ...row, resolve: '20wd' }));
  const holiday = withHoliday(2, await dueOn());
  await putVersions(office.orm, { policy: longer, calendar: holiday }, Date.now());
  const preview = (who: 'admin' | 'supervisor' | 'grid-worker', path: string) =>
    office.post(who, `/sla/${path}/preview`);
  return {
    ...office,
    open,
    closed,
    holiday,
    /** When the first of the open cases is due. */
    dueOn,
    preview,
    /** A preview that has been counted to its end. */
    finished: async (who: 'admin' | 'supervisor', path: string): Promise<PreviewView> => {
      const { id } = (await preview(who, path)).data as PreviewView;
      await vi.waitUntil(async () => (await office.get(who, `/sla/previews/${id}`)).data.state === 'done', patience);
      return (await office.get(who, `/sla/previews/${id}`)).data as PreviewView;
    },
    /** As the worker's relay does once a second. */
    relay: () =>
      relayOnce({
        orm: office.orm,
        client: office.temporal.client,
        taskQueue: office.config.taskQueue,
        onFault: (error) => {
          throw error;
        },
        onAlarm: () => {},
      }),
    /** Of every clock but those of the closed case. */
    dueTimes: async (): Promise<Map<string, number | null>> => {
      const clocks = await office.orm.em.fork().find(CaseClock, { caseId: { $nin: [closed] } });
      return new Map(clocks.map(({ caseId, clockId, dueAt }) => [`${caseId} ${clockId}`, dueAt ?? null]));
    },
  };
}

export type ChangeOffice = Awaited<ReturnType<typeof openChangeOffice>>;

/** What a preview says that the due times will be. */
export function listedIn({ items }: PreviewView): Map<string, number> {
  return new Map(items.map(({ case: { id }, clock, dueAfter }) => [`${id} ${clock}`, Date.parse(dueAfter ?? '')]));
}
