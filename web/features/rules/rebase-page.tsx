import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { useMe } from '../../session/read-me.ts';
import { Moment } from '../../ui/moment.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { RebaseState } from './rebase-state.tsx';
import { oneRebase, turnRebase } from './read-rebases.ts';
import './rules.css';

const route = getRouteApi('/shell/rules/rebases/$rebaseId');
const outcomes = ['moved', 'unchanged', 'ended', 'failed'] as const;

/** How far a change of rules has come through the open cases, with pause and resume. */
export function RebasePage() {
  const { t } = useTranslation();
  const { rebaseId } = route.useParams();
  const queries = useQueryClient();
  const mayWrite = useMe().permissions.includes('rules:write');
  const asked = oneRebase(rebaseId);
  const { data: rebase, error, refetch } = useQuery(asked);
  const turning = useMutation({
    mutationFn: (verb: 'pause' | 'resume') => turnRebase(rebaseId, verb),
    onSuccess: (now) => queries.setQueryData(asked.queryKey, now),
    // It may have ended meanwhile.
    onError: () => void refetch(),
  });
  const verb = rebase?.state === 'paused' ? 'resume' : 'pause';
  const mayTurn = mayWrite && rebase !== undefined && rebase.state !== 'done';
  const turn = () => {
    if (!turning.isPending) turning.mutate(verb);
  };
  useKeys(mayTurn ? [{ keys: 'p', says: t(`rules.turn.${verb}`), group: 'list', run: turn }] : []);
  if (!rebase) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  const { policy, calendar, state, total, done, reason, author, createdAt, finishedAt } = rebase;
  return (
    <div className="rules">
      <header className="rules-head">
        <h1>{t('rules.rebaseOf', { rules: [policy, calendar].filter((each) => each !== null).join(' + ') })}</h1>
        <RebaseState state={state} />
        <Link to="/rules" className="rules-next">
          {t('rules.toRules')}
        </Link>
        <p className="rules-hint">
          {author.name} · <Moment at={createdAt} /> · <span dir="auto">{reason}</span>
        </p>
      </header>
      <section className="rules-card rules-form" aria-labelledby="progress">
        <h2 id="progress">{t('rules.columns.progress')}</h2>
        <p role="status">
          {t(`rules.rebaseSays.${state}`)} {t('rules.doneOf', { done, total })}
          {finishedAt !== null && (
            <>
              {' · '}
              <Moment at={finishedAt} />
            </>
          )}
        </p>
        <progress aria-label={t('rules.columns.progress')} value={done} max={Math.max(total, 1)} />
        <dl className="rules-figures">
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>{t(`rules.outcomes.${outcome}`)}</dt>
              <dd>{rebase[outcome]}</dd>
            </div>
          ))}
        </dl>
        <p className="rules-hint">{t('rules.rebaseHint')}</p>
        {mayTurn && (
          <div className="rules-actions">
            <Button type="primary" loading={turning.isPending} onClick={turn}>
              {t(`rules.turn.${verb}`)} <kbd>p</kbd>
            </Button>
            <span className="rules-hint">{t(`rules.turnEffect.${verb}`)}</span>
          </div>
        )}
        {turning.isError && <Failed error={turning.error} />}
      </section>
    </div>
  );
}
