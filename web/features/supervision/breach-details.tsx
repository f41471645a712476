import { useTranslation } from 'react-i18next';
import type { BreachItemView } from '../../reports/read-breaches.ts';
import { shortDuration } from '../../ui/duration.ts';
import { Moment } from '../../ui/moment.tsx';
import { CardTag } from '../../ui/tags.tsx';

/** What stood behind a missed clock: its pauses, what was granted on top, its cards, the rule with its source, and how late it was noticed. */
export function BreachDetails({ item }: { item: BreachItemView }) {
  const { t } = useTranslation();
  const { pauses, extensions, cards, policy, source, noticedLateBy } = item;
  return (
    <ul className="reports-details">
      {pauses.map(({ from, to }) => (
        <li key={from}>
          <span aria-hidden="true">⏸</span> {t('reports.paused')} <Moment at={from} /> – {to && <Moment at={to} />}
        </li>
      ))}
      {extensions.map(({ at, days }) => (
        <li key={at}>
          <span aria-hidden="true">＋</span> {t('standing.extended', { count: days })} <Moment at={at} />
        </li>
      ))}
      {cards.map(({ n, colour, issuedAt }) => (
        <li key={n}>
          <CardTag colour={colour} /> <Moment at={issuedAt} />
        </li>
      ))}
      <li>
        <code>{policy}</code> {source}
      </li>
      <li>
        {noticedLateBy === null
          ? t('reports.notNoticed')
          : t('reports.noticed', { time: shortDuration(noticedLateBy, t) })}
      </li>
    </ul>
  );
}
