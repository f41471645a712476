import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLineWord } from '../catalogue/reason-words.ts';
import { useTopicWord } from '../catalogue/topic-words.ts';
import { Masked } from '../ui/masked.tsx';
import { Moment } from '../ui/moment.tsx';
import { useUnitName } from '../units/use-unit-name.ts';
import type { CaseView } from './read-case.ts';
import './case-facts.css';

/** What was reported, where, by whom and on which way; `cameFrom` leads to its origin, where there are pages to lead to. */
export function CaseFacts({ seen, cameFrom }: { seen: CaseView; cameFrom?: ReactNode }) {
  const { t } = useTranslation();
  const topicWord = useTopicWord();
  const lineWord = useLineWord();
  const { description, place, reporter, channel, origin, intakeLink, registeredAt, closedAt } = seen;
  const { kind, topic, track, line, notified } = seen;
  const nameOf = useUnitName();
  const unit = place.grid ?? place.community ?? place.street;
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
          {topicWord(kind, topic, registeredAt)} · {t(`kinds.track.${track}`)}
        </dd>
        {line !== null && (
          <>
            <dt>{t('catalogue.line')}</dt>
            <dd>{lineWord(line)}</dd>
          </>
        )}
        {notified.length > 0 && (
          <>
            <dt>{t('catalogue.notified')}</dt>
            <dd>
              {notified.map(({ unit: told, at }) => (
                <span key={told.code}>
                  {told.name} · <Moment at={at} />{' '}
                </span>
              ))}
            </dd>
          </>
        )}
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
        {intakeLink !== null && (
          <>
            <dt>{t('intakeLinks.cameBy')}</dt>
            <dd dir="auto">{t('intakeLinks.reportedBy', { name: intakeLink })}</dd>
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
