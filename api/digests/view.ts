import type { Digest } from '../../database/digests.ts';
import { durationText } from '../../domain/durations.ts';
import { reminderTypes } from '../../domain/reminders.ts';
import { instantText } from '../cases/instants.ts';
import type { DigestsView } from './schema.ts';

/** One digest with how many reminders of each sort it holds. */
export function viewDigest({ id, unit, unitName, madeAt, unread, items }: Digest): DigestsView['items'][number] {
  return {
    id,
    unit: { code: unit, name: unitName },
    madeAt: instantText(madeAt),
    unread,
    counts: reminderTypes.flatMap((what) => {
      const count = items.filter((item) => item.what === what).length;
      return count > 0 ? [{ what, count }] : [];
    }),
    items: items.map(({ caseId, number, title, kind, what, card, at, lateMs }) => ({
      case: { id: caseId, number, title },
      clock: kind,
      what,
      card: card ?? null,
      at: instantText(at),
      lateBy: durationText(lateMs),
    })),
  };
}
