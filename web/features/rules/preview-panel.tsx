import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { LastNinetyDays } from './last-ninety-days.tsx';
import { MoveTable } from './move-table.tsx';
import { previewPages, type PreviewView } from './read-preview.ts';

const figures = [
  'cases',
  'casesMoved',
  'moved',
  'earlier',
  'later',
  'begin',
  'end',
  'becomeBreached',
  'recover',
  'loseRung',
] as const;

/** What a version would do to cases: how far the count has come, the numbers, the last 90 days, and every due time that moves. */
export function PreviewPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(previewPages(id));
  const first = data?.pages[0];
  if (!first) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <div className="rules-form">
      <Progress preview={first} />
      <dl className="rules-figures">
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{t(`rules.figures.${figure}`)}</dt>
            <dd>{first.numbers[figure]}</dd>
          </div>
        ))}
      </dl>
      <LastNinetyDays history={first.lastNinetyDays} />
      {items.length > 0 ? (
        <MoveTable items={items} />
      ) : first.state === 'done' ? (
        <Empty good title={t('rules.nothingMoves')} hint={t('rules.nothingMovesHint')} />
      ) : null}
      {items.length > 0 && (
        <p className="rules-hint">
          {t('rules.shown', { shown: items.length, all: first.numbers.moved })}{' '}
          {hasNextPage && (
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('board.more')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function Progress({ preview: { state, done, total, at } }: { preview: PreviewView }) {
  const { t } = useTranslation();
  return (
    <div>
      <p role="status">
        {t(state === 'done' ? 'rules.previewed' : 'rules.previewing', { done, total })} <Moment at={at} />
      </p>
      {state === 'running' && <progress aria-label={t('rules.preview')} value={done} max={Math.max(total, 1)} />}
    </div>
  );
}
