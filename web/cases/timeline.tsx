import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FileStrip } from '../files/file-strip.tsx';
import { Moment } from '../ui/moment.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { caseTimeline } from './read-timeline.ts';
import { SaidWords } from './said-words.tsx';
import './timeline.css';

/** What the clock did by itself stands out from what people did. */
const byClock = ['climbed', 'clock_missed'];

/** What happened to a case, in sentences, the latest first. */
export function Timeline({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(caseTimeline(caseId));
  if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <ol className="timeline" aria-label={t('case.timeline')}>
      {data.toReversed().map((item) => (
        <li key={item.seq} className={byClock.includes(item.type) ? 'timeline-clock' : undefined}>
          <p dir="auto">{item.text}</p>
          <SaidWords data={item.data} />
          <FileStrip files={item.files ?? []} />
          <p className="timeline-foot">
            <Moment at={item.at} /> · {t(`kinds.level.${item.level}`)}
          </p>
        </li>
      ))}
    </ol>
  );
}
