import type { Bulletin } from '../../database/bulletins.ts';
import { bulletinTimes, sumBulletin } from '../../domain/bulletin.ts';
import { instantText } from '../cases/instants.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import type { BulletinListView, BulletinView } from './schema.ts';

/** A bulletin as a line of the list; `person` is its reader. */
export function viewBulletinHead(bulletin: Bulletin, person: string | undefined): BulletinListView['items'][number] {
  const { year, week, street, streetName, publishedAt, acknowledgements } = bulletin;
  const { from, to } = bulletinTimes(bulletin);
  return {
    year,
    week,
    street: { code: street, name: streetName },
    from: instantText(from),
    to: instantText(to),
    publishedAt: instantText(publishedAt),
    acknowledged: acknowledgements.some((one) => one.person === person),
    acknowledgements: acknowledgements.length,
  };
}

/** A bulletin as it was published, as far as its reader may know of the cases; the sums are those of what is shown. */
export function viewBulletin(bulletin: Bulletin, person: string | undefined, language: Language): BulletinView {
  const { items, names, acknowledgements } = bulletin;
  const { nouns } = textsIn(language);
  const unit = (code: string) => ({ code, name: names[code] ?? code });
  return {
    ...viewBulletinHead(bulletin, person),
    ...sumBulletin(items),
    items: items.map(({ caseId, number, place, holder, registeredAt, opened, ended, last, idle }) => ({
      case: { id: caseId, number },
      place: unit(place),
      holder: unit(holder),
      registeredAt: instantText(registeredAt),
      opened,
      ended,
      last: { type: last.type, text: nouns.events[last.type], at: instantText(last.at) },
      idle,
    })),
    acknowledgedBy: acknowledgements.map(({ name, unit: code, unitName, at }) => ({
      name,
      unit: { code, name: unitName },
      at: instantText(at),
    })),
  };
}
