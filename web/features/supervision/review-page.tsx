import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reviewList, reviewOf } from '../../reports/read-reviews.ts';
import { Moment } from '../../ui/moment.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { ReportNav } from './report-nav.tsx';
import { ReviewItems } from './review-items.tsx';
import { ReviewSignature } from './review-signature.tsx';
import './reports.css';

const route = getRouteApi('/shell/reports/reviews');
const sums = ['open', 'new', 'overdue', 'repeated', 'riskChanged', 'proposed'] as const;

/** 周研判: what the weekly review of disputes has before it; the latest where the address tells no week. */
export function ReviewPage() {
  const { t } = useTranslation();
  const chosen = route.useSearch();
  const { data: list, error, refetch } = useQuery(reviewList);
  const latest = list?.[0];
  const week = chosen.week !== undefined && chosen.year !== undefined ? chosen : latest;
  return (
    <div className="reports">
      <header className="reports-head">
        <h1>{t('reviews.title')}</h1>
      </header>
      <ReportNav />
      {list === undefined ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : latest === undefined ? (
        <Empty title={t('reviews.none')} hint={t('reviews.noneHint')} />
      ) : (
        <nav className="reports-nav" aria-label={t('reviews.choose')}>
          {list.map(({ year, week: number }) => (
            <Link
              key={`${year}-${number}`}
              to="/reports/reviews"
              search={{ year, week: number }}
              aria-current={year === week?.year && number === week.week ? 'page' : undefined}
            >
              {t('reviews.week', { year, week: number })}
            </Link>
          ))}
        </nav>
      )}
      {week?.year !== undefined && week.week !== undefined && (
        <Review year={String(week.year)} week={String(week.week)} />
      )}
    </div>
  );
}

function Review({ year, week }: { year: string; week: string }) {
  const { t } = useTranslation();
  const { data: review, error, refetch } = useQuery(reviewOf(year, week));
  if (!review) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <article aria-labelledby="review" className="reports-bulletin">
      <header className="reports-head">
        <h2 id="review">{t('reviews.week', { year: review.year, week: review.week })}</h2>
        <span>
          {t('reviews.met')} <Moment at={review.at} />
        </span>
      </header>
      <dl className="reports-figures reports-five">
        {sums.map((name) => (
          <div key={name}>
            <dt>{t(`reviews.sums.${name}`)}</dt>
            <dd>
              <strong>{review[name]}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <ReviewItems items={review.items} />
      <ReviewSignature review={review} />
    </article>
  );
}
