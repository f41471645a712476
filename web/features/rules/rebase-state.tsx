import { useTranslation } from 'react-i18next';
import type { RebaseView } from './read-rebases.ts';

const shapes = { running: '▶', paused: '⏸', done: '✓' } as const;

/** How it stands, as shape and word. */
export function RebaseState({ state }: { state: RebaseView['state'] }) {
  const { t } = useTranslation();
  return (
    <span className={`rules-state rules-${state}`}>
      <span aria-hidden="true">{shapes[state]} </span>
      {t(`rules.rebaseStates.${state}`)}
    </span>
  );
}
