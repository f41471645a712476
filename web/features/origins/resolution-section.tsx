import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OriginView } from '../../origins/read-origins.ts';
import { ResolutionForm } from './resolution-form.tsx';
import { VoteFacts } from './vote-facts.tsx';

/** What a meeting resolved, how the vote went, and the cases that it asked for. */
export function ResolutionSection({ seen }: { seen: OriginView }) {
  const { t } = useTranslation();
  const { id, resolutions, extendable } = seen;
  return (
    <section className="origins-card" aria-labelledby="origin-resolutions">
      <h2 id="origin-resolutions">{t('origins.resolutions', { count: resolutions.length })}</h2>
      {resolutions.length === 0 && <p className="origins-soft">{t('origins.noResolutions')}</p>}
      <ol className="origins-entries">
        {resolutions.map(({ n, text, type, vote, passed, cases }) => (
          <li key={n}>
            <h3>
              {t('origins.resolution', { n })} · <span aria-hidden="true">{passed ? '✓' : '✕'}</span>{' '}
              {passed ? t('origins.passed') : t('origins.failed')}
              {type && ` · ${t(`origins.type.${type}`)}`}
            </h3>
            <p className="origins-words" dir="auto">
              {text}
            </p>
            {vote ? <VoteFacts vote={vote} /> : <p className="origins-soft">{t('origins.noVote')}</p>}
            <p>
              {cases.map((one) => (
                <Link key={one.id} to="/cases/$caseId" params={{ caseId: one.id }} className="origins-link">
                  <span dir="auto">{one.title}</span> <code>{one.number}</code>
                </Link>
              ))}
              {extendable && passed && (
                <Link to="/intake" search={{ origin: id, resolution: n }} className="origins-link">
                  {t('origins.registerOf', { n })}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ol>
      {extendable && <ResolutionForm seen={seen} />}
    </section>
  );
}
