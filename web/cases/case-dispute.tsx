import { useTranslation } from 'react-i18next';
import { useGroundWord } from '../catalogue/reason-words.ts';
import { instantText } from '../ui/instant.ts';
import type { CaseView } from './read-case.ts';

/** Whose the case is said to be and who ruled, the rejection that a second person is to confirm, the outside order that it answers, and the call to the police. */
export function CaseDispute({ seen: { objection, rejection, source, police } }: { seen: CaseView }) {
  const { t, i18n } = useTranslation();
  const at = (instant: string | null) => (instant === null ? '' : instantText(instant, i18n.language));
  const nameOf = (doer: NonNullable<typeof objection>['by']) => ('name' in doer ? doer.name : doer.system);
  const groundWord = useGroundWord();
  const ruling = objection?.ruling;
  const ruled = () => {
    if (!ruling?.upheld) return t('standing.dismissed');
    return ruling.unit === null ? t('standing.backToDesk') : t('standing.upheld', { unit: ruling.unit });
  };
  return (
    <>
      {objection && (
        <li>
          <strong>{t('verbs.names.object')}</strong>{' '}
          <span dir="auto">
            {t('standing.said', { name: nameOf(objection.by), at: at(objection.at), text: objection.reason ?? '' })}
          </span>
          {objection.waits && <p>{t('standing.ruleBy', { at: at(objection.dueAt) })}</p>}
          {ruling && (
            <p dir="auto">
              {ruled()} ·{' '}
              {t('standing.said', { name: nameOf(ruling.by), at: at(ruling.at), text: ruling.reason ?? '' })}
            </p>
          )}
        </li>
      )}
      {rejection && (
        <li>
          <strong>{t('standing.rejectionProposed')}</strong>{' '}
          <span dir="auto">
            {t('standing.said', {
              name: nameOf(rejection.by),
              at: at(rejection.at),
              text: [groundWord(rejection.ground ?? ''), rejection.channel].filter(Boolean).join(' → '),
            })}
          </span>
        </li>
      )}
      {source && (
        <li>
          <strong>{t('standing.source')}</strong> <span dir="auto">{`${source.system} ${source.number}`}</span>
          {source.dueAt !== null && ` · ${t('standing.sourceDue', { at: at(source.dueAt) })}`}
        </li>
      )}
      {police && (
        <li>
          <strong>{t('verbs.names.call_police')}</strong> {at(police.reportedAt)}
          {police.arrivalMinutes !== null && ` · ${t('standing.arrived', { count: police.arrivalMinutes })}`}
          {police.note !== null && <span dir="auto"> · {police.note}</span>}
        </li>
      )}
    </>
  );
}
