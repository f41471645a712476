import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casePill } from '../cases/case-pill.ts';
import { CaseFacts } from '../cases/case-facts.tsx';
import { CaseStanding } from '../cases/case-standing.tsx';
import { oneCase } from '../cases/read-case.ts';
import { caseTimeline } from '../cases/read-timeline.ts';
import { SaidWords } from '../cases/said-words.tsx';
import { FileStrip } from '../files/file-strip.tsx';
import { Moment } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { KindTag, LevelTag, StatusTag } from '../ui/tags.tsx';
import { Notice, Waiting } from './notice.tsx';
import { TaskVerbs } from './task-verbs.tsx';

const everyMs = 30_000;
const live = { refetchInterval: everyMs, refetchOnWindowFocus: true } as const;

/** One case on the telephone: what it is, what I may do now, what happened. */
export function TaskPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: seen, error, refetch } = useQuery({ ...oneCase(id), ...live });
  const { data: items = [] } = useQuery({ ...caseTimeline(id), ...live });
  if (!seen)
    return (
      <>
        <h1>{t('phone.tasks')}</h1>
        {error ? <Notice error={error} retry={() => void refetch()} /> : <Waiting />}
      </>
    );
  const pill = casePill(seen);
  return (
    <>
      <p className="phone-row">
        <code>{seen.number}</code> <KindTag kind={seen.kind} /> <LevelTag level={seen.level} />
        <StatusTag status={seen.status} />
      </p>
      <h1 dir="auto">{seen.title}</h1>
      <p className="phone-row">
        <Pill {...pill} />
        {pill.dueAt !== null && (
          <span>
            {t('phone.due')} <Moment at={pill.dueAt} />
          </span>
        )}
      </p>
      <CaseStanding seen={seen} />
      {error && <Notice error={error} retry={() => void refetch()} />}
      <TaskVerbs seen={seen} />
      <CaseFacts seen={seen} />
      {seen.files.length > 0 && (
        <section aria-labelledby="phone-files">
          <h2 id="phone-files">{t('files.title')}</h2>
          <FileStrip files={seen.files} />
        </section>
      )}
      <section aria-labelledby="phone-course">
        <h2 id="phone-course">{t('case.timeline')}</h2>
        <ol className="phone-course">
          {items.toReversed().map((item) => (
            <li key={item.seq}>
              <p dir="auto">{item.text}</p>
              <SaidWords data={item.data} />
              <FileStrip files={item.files ?? []} />
              <p className="phone-faint">
                <Moment at={item.at} />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
