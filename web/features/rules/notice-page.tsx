import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { useMinute } from '../../ui/now.ts';
import { Failed } from '../../ui/states.tsx';
import { NoticeInput } from './notice-input.tsx';
import { Proposal } from './proposal.tsx';
import { readNotice, type NoticeForm } from './read-notice.ts';
import { ruleVersions } from './read-rules.ts';
import './rules.css';
import './rule-form.css';

/** A year's holiday notice, pasted or as a table, and the calendar that it would make. */
export function NoticePage() {
  const { t } = useTranslation();
  const { data: versions = [] } = useQuery(ruleVersions('calendars'));
  const names = [...new Set(versions.filter(({ state }) => state === 'published').map(({ name }) => name))];
  const nextYear = new Date(useMinute()).getUTCFullYear() + 1;
  const [form, setForm] = useState<NoticeForm>({ calendar: '', year: '', source: '', as: 'text', words: '' });
  const asked = { ...form, calendar: form.calendar || (names[0] ?? ''), year: form.year || String(nextYear) };
  const reading = useMutation({ mutationFn: readNotice });
  const words = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const isMissing = form.words.trim() === '';
  const read = () => {
    setTried(true);
    if (isMissing) words.current?.focus();
    else reading.mutate(asked);
  };
  useKeys([{ keys: 'Mod+Enter', says: t('rules.readNotice'), group: 'form', run: read }]);
  return (
    <div className="rules">
      <header className="rules-head">
        <h1>{t('rules.notice')}</h1>
        <Link to="/rules" className="rules-next">
          {t('rules.toRules')}
        </Link>
        <p className="rules-hint">{t('rules.noticeHint')}</p>
      </header>
      <section className="rules-card rules-form" aria-label={t('rules.notice')}>
        <NoticeInput
          form={asked}
          names={names}
          words={words}
          isMissing={tried && isMissing}
          change={(some) => setForm((known) => ({ ...known, ...some }))}
        />
        <div>
          <Button type="primary" loading={reading.isPending} onClick={read}>
            {t('rules.readNotice')} <kbd>Ctrl Enter</kbd>
          </Button>
        </div>
      </section>
      {reading.isError && <Failed error={reading.error} />}
      {reading.data && (
        <Proposal key={reading.submittedAt} proposal={reading.data} year={Number(reading.variables.year)} />
      )}
    </div>
  );
}
