import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FileStrip } from '../files/file-strip.tsx';
import { Moment } from '../ui/moment.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { caseTimeline, type TimelineItemView } from './read-timeline.ts';
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
          <Words data={item.data} />
          <FileStrip files={item.files ?? []} />
          <p className="timeline-foot">
            <Moment at={item.at} /> · {t(`kinds.level.${item.level}`)}
          </p>
        </li>
      ))}
    </ol>
  );
}

const shown = [
  'reason',
  'measures',
  'instruction',
  'note',
  'text',
  'result',
  'reply',
  'noPhotoReason',
  'ground',
  'channel',
];

/** What people wrote with it, as text whatever they wrote. */
function Words({ data }: { data: TimelineItemView['data'] }) {
  const said = shown.flatMap((field) => {
    const value = data[field];
    return typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.filter((line) => typeof line === 'string')
        : [];
  });
  if (said.length === 0) return null;
  return (
    <div className="timeline-words">
      {said.map((words) => (
        <p key={words} dir="auto">
          {words}
        </p>
      ))}
    </div>
  );
}
