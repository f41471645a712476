import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { topics } from '../../domain/topics.ts';
import { Masked } from '../ui/masked.tsx';
import { Moment } from '../ui/moment.tsx';
import { useUnitName } from '../units/use-unit-name.ts';
import type { CaseView } from './read-case.ts';
import './case-facts.css';

/** What was reported, where, by whom and on which way; `cameFrom` leads to its origin, where there are pages to lead to. */
export function CaseFacts({ seen, cameFrom }: { seen: CaseView; cameFrom?: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { description, place, reporter, channel, origin, registeredAt, closedAt, kind, topic, track } = seen;
  const nameOf = useUnitName();
  const unit = place.grid ?? place.community ?? place.street;
  const labels = topics[kind] as Record<string, { zh: string; en: string }>;
  const label = labels[topic]?.[i18n.language === 'en' ? 'en' : 'zh'] ?? topic;
  const who = reporter
    ? [
        reporter.anonymous ? t('case.anonymous') : reporter.name,
        reporter.phone,
        reporter.confidential && t('case.confidential'),
      ].filter((word): word is string => Boolean(word))
    : [];
  return (
    <section className="case-facts" aria-labelledby="case-facts">
      <h2 id="case-facts">{t('case.request')}</h2>
      <p className="case-facts-words" dir="auto">
        {description || t('case.noDescription')}
      </p>
      <dl>
        <dt>{t('board.kind')}</dt>
        <dd>
          {label} · {t(`kinds.track.${track}`)}
        </dd>
        <dt>{t('case.place')}</dt>
        <dd>
          <span dir="auto">{place.address}</span> · {nameOf(unit)} {nameOf(unit) !== unit && <code>{unit}</code>}
        </dd>
        <dt>{t('case.reporter')}</dt>
        <dd>{who.length > 0 ? <Masked text={who.join(' · ')} /> : t('case.noReporter')}</dd>
        <dt>{t('case.channel')}</dt>
        <dd>{t(`kinds.channel.${channel}`)}</dd>
        {origin && (
          <>
            <dt>{t('origins.cameFrom')}</dt>
            <dd>
              {cameFrom ?? (
                <span dir="auto">{`${t(`kinds.channel.${origin.kind}`)} · ${origin.title ?? t('origins.elsewhere')}`}</span>
              )}
            </dd>
          </>
        )}
        <dt>{t('case.registeredAt')}</dt>
        <dd>
          <Moment at={registeredAt} />
        </dd>
        {closedAt !== null && (
          <>
            <dt>{t('case.closedAt')}</dt>
            <dd>
              <Moment at={closedAt} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
