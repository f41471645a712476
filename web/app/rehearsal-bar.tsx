import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { advance, type durations } from '../rehearsal/advance.ts';
import { instantText } from '../ui/instant.ts';
import { readNow, useMinute } from '../ui/now.ts';

const steps = [
  ['PT8H', 'eightHours'],
  ['P1D', 'nextDay'],
] as const satisfies readonly (readonly [keyof typeof durations, string])[];

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
      {steps.map(([by, word], index) => (
        <Fragment key={by}>
          {index > 0 && ' '}
          {/* Not disabled while time moves: whoever goes on by keyboard would lose their place. */}
          <Button
            size="small"
            aria-disabled={moving.isPending}
            onClick={() => {
              if (!moving.isPending) moving.mutate(by);
            }}
          >
            {t(`app.rehearsal.${word}`)}
          </Button>
        </Fragment>
      ))}
    </span>
  );
}
