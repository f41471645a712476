import { useTranslation } from 'react-i18next';
import type { CaseKind } from '../../domain/kinds.ts';
import { levels, type Level } from '../../domain/levels.ts';
import type { Risk } from '../../domain/mediation-events.ts';
import type { CardColour } from '../../domain/rungs.ts';
import type { CaseStatus } from '../../domain/statuses.ts';
import './tags.css';

const kindShapes: Record<CaseKind, string> = { request: '○', hazard: '△', dispute: '◇' };

const riskShapes: Record<Risk['colour'], string> = { green: '◇', yellow: '◈', red: '◆' };

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
        {levels.map((step) => (
          <i key={step} className={levels.indexOf(step) <= levels.indexOf(level) ? 'reached' : undefined} />
        ))}
      </span>
      {t(`kinds.level.${level}`)}
    </span>
  );
}

export function StatusTag({ status }: { status: CaseStatus }) {
  const { t } = useTranslation();
  return <span className={`status-tag status-tag-${status}`}>{t(`statuses.${status}`)}</span>;
}

/** A supervision card: a flag and its word. */
export function CardTag({ colour }: { colour: CardColour }) {
  const { t } = useTranslation();
  return (
    <span className={`card-tag card-tag-${colour}`}>
      <span aria-hidden="true">⚑</span> {t(`standing.card.${colour}`)}
    </span>
  );
}

/** That somebody asked for more time and waits for the ruling. */
export function ExtensionTag() {
  const { t } = useTranslation();
  return (
    <span className="extension-tag">
      <span aria-hidden="true">＋</span> {t('standing.extensionAsked')}
    </span>
  );
}

/** How likely a dispute is to grow worse: a diamond, fuller the graver, and its word. */
export function RiskTag({ colour, violence }: { colour: Risk['colour'] | null; violence: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`risk-tag risk-tag-${colour ?? 'none'}`}>
      <span aria-hidden="true">{colour === null ? '◇' : riskShapes[colour]}</span>{' '}
      {t(`mediation.risk.${colour ?? 'none'}`)}
      {violence && ` · ${t('mediation.risk.violence')}`}
    </span>
  );
}
