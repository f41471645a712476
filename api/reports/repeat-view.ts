import { umbrellaFrom, visitFrom, type RepeatPlace, type RepeatReporter } from '../../database/repeats.ts';
import type { Post } from '../../domain/roles.ts';
import { instantText } from '../cases/instants.ts';
import { viewReporter } from '../cases/reporter-view.ts';
import { address } from './links.ts';
import type { RepeatsView } from './repeat-schema.ts';

type Found = { places: readonly RepeatPlace[]; people: readonly RepeatReporter[] };

/** What keeps coming, each with the list that makes its number up at `now` (epoch ms). */
export function viewRepeats({ places, people }: Found, posts: readonly Post[], now: number): RepeatsView {
  const since = instantText(umbrellaFrom(now));
  const seen = instantText(visitFrom(now));
  return {
    places: places.map((place) => {
      const { estate, kind, topic } = place;
      return { ...place, list: address('/cases', { estate, kind, topic, registeredFrom: since }) };
    }),
    people: people.map(({ latest, name, phone, ...person }) => ({
      ...person,
      case: latest,
      name: null,
      phone: null,
      ...shown({ name, phone }, posts),
      list: address('/cases', { reporterOf: latest.id, registeredFrom: seen }),
    })),
  };
}

/** As the case itself shows them. */
function shown(known: { name: string | null; phone: string | null }, posts: readonly Post[]) {
  // A list holds no case, so that an officer has no task in it.
  const masked = viewReporter({ ...known, anonymous: false, confidential: false }, posts, '');
  return masked && { name: masked.name, phone: masked.phone };
}
