import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { advance, type durations } from '../rehearsal/advance.ts';
import { instantText } from '../ui/instant.ts';
import { readNow, useMinute } from '../ui/now.ts';

/** The trainer's clock: what falls due on the way fires, and the climb is seen. */
export function RehearsalBar({ now }: { now: string }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const minute = useMinute();
  const moving = useMutation({
    mutationFn: (by: keyof typeof durations) => advance(by, readNow()),
    onSuccess: ({ now: reached, fired }) => {
      void message.success(t('app.rehearsal.advanced', { now: instantText(reached, i18n.language), count: fired }));
      return queries.invalidateQueries();
    },
    onError: (error) => void message.error(error.message),
  });
  const shown = new Date(Math.max(minute, Date.parse(now))).toISOString();
  return (
    <span className="rehearsal-bar" title={t('app.rehearsal.why')}>
      {moving.isPending ? (
        <span role="status">{t('app.rehearsal.advancing')}</span>
      ) : (
        <span>
          {t('app.rehearsal.now')} <time dateTime={shown}>{instantText(shown, i18n.language)}</time>
        </span>
      )}{' '}
      <Button size="small" loading={moving.isPending} onClick={() => moving.mutate('PT8H')}>
        {t('app.rehearsal.eightHours')}
      </Button>{' '}
      <Button size="small" disabled={moving.isPending} onClick={() => moving.mutate('P1D')}>
        {t('app.rehearsal.nextDay')}
      </Button>
    </span>
  );
}
