import { expect } from 'vitest';
import type { Account, Street } from '../support/street.ts';
import { complaint } from './matters.ts';

export const place = { address: '云溪路12号3栋', grid: 'YX-01-01' };
export const tried = { reason: '需要部门配合', measures: ['上门劝导'] };
export const done = { result: '已整治', reply: '您反映的问题已解决', noPhotoReason: '夜间' };
export const hourMs = 3_600_000;

type Told = { type: string; text: string; data: object };

/** What the people of a street do together, over HTTP. */
export function handsOf(street: Street) {
  async function act(who: Account, id: string, path: string, body: object = {}) {
    const { status, data } = await street.as(who).act(id, path, body);
    expect([path, status, data.code]).toEqual([path, 200, undefined]);
    return data;
  }
  const now = async () => Date.parse((await street.as('supervisor').get('/rehearsal')).data.now);
  const ahead = async (ms: number) => new Date((await now()) + ms).toISOString();
  return {
    act,
    now,
    ahead,
    /** Status and code of a refusal. */
    refused: async (who: Account, id: string, path: string, body: object = {}) => {
      const { status, data } = await street.as(who).act(id, path, body);
      return [status, data.code];
    },
    see: async (id: string, who: Account = 'supervisor') => (await street.as(who).see(id)).data,
    /** The cases that wait for somebody. */
    mine: async (who: Account): Promise<string[]> =>
      (await street.as(who).get('/cases?view=mine')).data.items.map(({ id }: { id: string }) => id),
    timeline: async (id: string, who: Account = 'supervisor'): Promise<Told[]> =>
      (await street.as(who).get(`/cases/${id}/timeline`)).data.items,
    /** A whistle for departments that have to be there so many milliseconds from now. */
    call: async (units: string[], reason: string, ms = hourMs) => ({ units, reason, arriveBy: await ahead(ms) }),
    /** A complaint that the street's dispatcher leads. */
    atTheStreet: async (): Promise<string> => {
      const { data } = await street.as('grid-worker').register({ ...complaint, place });
      await act('grid-worker', data.id, 'contact', { channel: 'phone', outcome: 'reached' });
      await act('grid-worker', data.id, 'escalation', tried);
      await act('clerk', data.id, 'escalation', tried);
      await act('dispatcher', data.id, 'acceptance');
      return data.id;
    },
  };
}
