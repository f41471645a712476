import { expect } from 'vitest';
import { openStreet, type Account } from '../support/street.ts';
import { handsOf } from './hands.ts';
import { parking } from './matters.ts';

export const dayMs = 86_400_000;
export const both = [
  { id: 'p1', present: true },
  { id: 'p2', present: true },
];
export const iso = (instant: number) => new Date(instant).toISOString();

/** A street of its own with what people do in its mediation room. */
export async function openRoom(name: string) {
  const street = await openStreet(name);
  const { act, refused, now } = handsOf(street);
  const see = async (id: string, who: Account = 'mediator') => (await street.as(who).see(id)).data;
  const told = async (id: string): Promise<{ type: string; at: string; text: string; data: { clock?: string } }[]> =>
    (await street.as('supervisor').get(`/cases/${id}/timeline`)).data.items;
  /** The local date so many days from now. */
  const dateIn = async (days: number) => iso((await now()) + days * dayMs + 8 * 3_600_000).slice(0, 10);

  /** Digests are gathered for a while, so that a unit is not told one thing at a time. */
  const toldInDigest = (who: Account, words: string) =>
    expect
      .poll(async () => JSON.stringify((await street.as(who).get('/digests')).data), {
        timeout: 60_000,
        interval: 1_000,
      })
      .toContain(words);

  const aDispute = async (): Promise<string> => {
    const { status, data } = await street.as('grid-worker').register(parking);
    expect(status).toBe(201);
    return data.id;
  };
  const inMediation = async (): Promise<string> => {
    const id = await aDispute();
    await act('mediator', id, 'mediation', { committee: 'YX-M' });
    for (const { id: party } of both) await act('mediator', id, 'mediation/consents', { party, consents: true });
    return id;
  };
  const session = async (id: string, parties: object[] = both) => {
    const body = { at: iso(await now()), venue: '小区调解室', mediators: ['mediator'], parties };
    return act('mediator', id, 'mediation/sessions', body);
  };
  const agree = async (id: string, dueOn: string[]) => {
    const terms = dueOn.map((date, index) => ({ text: `第${index + 1}期支付 500 元`, party: 'p2', dueOn: date }));
    return act('mediator', id, 'mediation/outcome', { outcome: 'agreed', form: 'written', terms, reason: '双方互谅' });
  };
  return { street, act, refused, see, now, told, toldInDigest, dateIn, aDispute, inMediation, session, agree };
}
