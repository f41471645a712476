import type { Review } from '../../database/reviews.ts';
import { reviewTimes, sumReview } from '../../domain/review.ts';
import { instantText } from '../cases/instants.ts';
import { maskName } from '../cases/reporter-view.ts';
import { topicName } from '../reports/figure-groups.ts';
import type { Language } from '../texts/language.ts';
import type { ReviewListView, ReviewView } from './schema.ts';

export function viewReviewHead(review: Review): ReviewListView['items'][number] {
  const { year, week, street, streetName, signed } = review;
  const { from, at } = reviewTimes(review);
  return {
    year,
    week,
    street: { code: street, name: streetName },
    from: instantText(from),
    at: instantText(at),
    signed: signed && { name: signed.name, at: instantText(signed.at) },
  };
}

/** The pack as it was compiled, as far as its reader may know of the cases; parties are masked for everybody. */
export function viewReview(review: Review, language: Language): ReviewView {
  const { items, names, people } = review;
  const unit = (code: string) => ({ code, name: names[code] ?? code });
  return {
    ...viewReviewHead(review),
    ...sumReview(items),
    items: items.map(
      ({ caseId, number, topic, place, holder, registeredAt, isNew, overdue, risk, repeats, proposed }) => ({
        case: { id: caseId, number },
        topic: topicName(`dispute/${topic}`, language),
        place: unit(place),
        holder: unit(holder),
        registeredAt: instantText(registeredAt),
        new: isNew,
        overdue,
        risk,
        repeats: repeats.map(({ ordinal, cases }) => ({
          party: maskName(people[`${caseId}:${ordinal}`] ?? '*'),
          cases,
        })),
        proposed,
      }),
    ),
  };
}
