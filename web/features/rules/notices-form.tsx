import { useTranslation } from 'react-i18next';
import { textAt } from './content.ts';
import { useDraft } from './draft-context.ts';
import { FaultsAt } from './faults-at.tsx';
import { LineAt } from './fields.tsx';
import { yearsOf } from './calendar-content.ts';

/** Per covered year, the notice that its dates come from. */
export function NoticesForm() {
  const { t } = useTranslation();
  const { content } = useDraft();
  const years = yearsOf(textAt(content, '/coverage/from'), textAt(content, '/coverage/to'));
  return (
    <div className="rules-line">
      {years.map((year) => (
        <LineAt key={year} at={`/notices/${year}`} label={t('rules.noticeOf', { year })} optional />
      ))}
      <FaultsAt at="/notices" />
    </div>
  );
}
