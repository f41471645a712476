import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseTimeline } from '../read-timeline.ts';

/** What happened to a case since a version of it, for somebody whose words are still unsent. */
export function WhatChanged({ caseId, since, title }: { caseId: string; since: number; title: string }) {
  const { t } = useTranslation();
  const { data: items = [] } = useQuery(caseTimeline(caseId));
  const later = items.filter(({ seq }) => seq > since);
  return (
    <div className="verb-form-changed" role="alert">
      <p>{title}</p>
      {later.length > 0 && (
        <>
          <p>{t('case.changedSince')}</p>
          <ul>
            {later.map(({ seq, text }) => (
              <li key={seq}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
