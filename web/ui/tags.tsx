import { useTranslation } from 'react-i18next';
import type { CaseKind } from '../../domain/kinds.ts';
import type { Level } from '../../domain/levels.ts';
import type { CaseStatus } from '../../domain/statuses.ts';
import './tags.css';

const kindShapes: Record<CaseKind, string> = { request: '○', hazard: '△', dispute: '◇' };
const levelSteps: Record<Level, string> = { grid: '▁', community: '▁▃', street: '▁▃▅' };

export function KindTag({ kind }: { kind: CaseKind }) {
  const { t } = useTranslation();
  return (
    <span className={`kind-tag kind-tag-${kind}`}>
      <span aria-hidden="true">{kindShapes[kind]}</span> {t(`kinds.kind.${kind}`)}
    </span>
  );
}

export function LevelTag({ level }: { level: Level }) {
  const { t } = useTranslation();
  return (
    <span className={`level-tag level-tag-${level}`}>
      <span aria-hidden="true" className="level-tag-steps">
        {levelSteps[level]}
      </span>{' '}
      {t(`kinds.level.${level}`)}
    </span>
  );
}

export function StatusTag({ status }: { status: CaseStatus }) {
  const { t } = useTranslation();
  return <span className={`status-tag status-tag-${status}`}>{t(`statuses.${status}`)}</span>;
}
