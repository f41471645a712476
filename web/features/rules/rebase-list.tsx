import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { rebasePages } from './read-rebases.ts';
import { RebaseState } from './rebase-state.tsx';
import { Heads } from '../../ui/heads.tsx';

const heads = ['rules', 'state', 'progress', 'when', 'who', 'why'] as const;

/** Changes that were or are being applied to open cases. */
export function RebaseList() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(rebasePages());
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <section className="rules-card" aria-labelledby="rebases">
      <h2 id="rebases">{t('rules.rebases')}</h2>
      {items === undefined ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : items.length === 0 ? (
        <Empty title={t('rules.noRebases')} hint={t('rules.noRebasesHint')} />
      ) : (
        <table>
          <Heads words={heads.map((head) => t(`rules.columns.${head}`))} />
          <tbody>
            {items.map(({ id, policy, calendar, state, done, total, createdAt, author, reason }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/rules/rebases/$rebaseId" params={{ rebaseId: id }}>
                    {[policy, calendar].filter((each) => each !== null).join(' + ')}
                  </Link>
                </th>
                <td>
                  <RebaseState state={state} />
                </td>
                <td>{t('rules.doneOf', { done, total })}</td>
                <td>
                  <Moment at={createdAt} />
                </td>
                <td>{author.name}</td>
                <td dir="auto">{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('board.more')}
        </Button>
      )}
    </section>
  );
}
