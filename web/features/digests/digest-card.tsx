import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClockWord } from '../../cases/clock-word.ts';
import type { DigestView } from '../../digests/read-digests.ts';
import { durationMs, durationWords } from '../../ui/duration.ts';
import { Moment } from '../../ui/moment.tsx';

const minuteMs = 60_000;

/** One digest: when and for whom, how much of what, and each reminder with its case. */
export function DigestCard({ digest: { id, unit, madeAt, unread, counts, items } }: { digest: DigestView }) {
  const { t } = useTranslation();
  const clockWord = useClockWord();
  return (
    <section className="digest-card" aria-labelledby={`digest-${id}`}>
      <h2 id={`digest-${id}`}>
        {unit.name} · <Moment at={madeAt} /> {unread && <span className="digest-card-new">{t('digests.unread')}</span>}
      </h2>
      <p>{counts.map(({ what, count }) => `${t(`events.${what}`)} ${count}`).join(' · ')}</p>
      <table>
        <thead>
          <tr>
            {(['what', 'clock', 'case', 'at', 'late'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`digests.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, nth) => (
            // One case may say two things about one clock at the same instant; the order never changes.
            <tr key={nth}>
              <td>
                {t(`events.${item.what}`)}
                {item.card && ` · ${t(`digests.card.${item.card}`)}`}
              </td>
              <td>{clockWord(item.clock)}</td>
              <th scope="row">
                <Link to="/cases/$caseId" params={{ caseId: item.case.id }} dir="auto">
                  {item.case.title}
                </Link>{' '}
                <code>{item.case.number}</code>
              </th>
              <td>
                <Moment at={item.at} />
              </td>
              <td>{durationMs(item.lateBy) < minuteMs ? t('digests.onTime') : durationWords(item.lateBy, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
