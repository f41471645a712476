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
    people: people.map(({ latest, holder, name, phone, ...person }) => ({
      ...person,
      case: latest,
      ...masked({ name, phone }, posts, holder),
      list: address('/cases', { reporterOf: latest.id, registeredFrom: seen }),
    })),
  };
}

/** As the latest case itself shows them. */
function masked(known: { name: string | null; phone: string | null }, posts: readonly Post[], holder: string) {
  const reporter = viewReporter({ ...known, anonymous: false, confidential: false }, posts, holder);
  return { name: reporter?.name ?? null, phone: reporter?.phone ?? null };
}
