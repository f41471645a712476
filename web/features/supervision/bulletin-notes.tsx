import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { bulletinList, bulletinOf, takeNote, type BulletinView } from '../../reports/read-bulletins.ts';
import { asFault } from '../../server/fault.ts';
import { Moment } from '../../ui/moment.tsx';

/** 签阅: who has taken note of a bulletin, and the way to do so. */
export function BulletinNotes({ bulletin }: { bulletin: BulletinView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [year, week] = [String(bulletin.year), String(bulletin.week)];
  const taking = useMutation({
    mutationFn: () => takeNote(year, week),
    onSuccess: (after) => {
      queries.setQueryData(bulletinOf(year, week).queryKey, after);
      return queries.invalidateQueries({ queryKey: bulletinList.queryKey, exact: true });
    },
    onError: (error) => void message.error(asFault(error).message),
  });
  const take = () => {
    if (!bulletin.acknowledged && !taking.isPending) taking.mutate();
  };
  useKeys([{ keys: 'a', says: t('bulletins.take'), group: 'list', run: take }]);
  return (
    <section className="reports-card" aria-labelledby="notes">
      <h3 id="notes">{t('bulletins.takenBy')}</h3>
      {bulletin.acknowledgedBy.length === 0 ? (
        <p>{t('bulletins.nobody')}</p>
      ) : (
        <ul className="reports-details">
          {bulletin.acknowledgedBy.map(({ name, unit, at }) => (
            <li key={`${name} ${at}`}>
              {unit.name} {name} <Moment at={at} />
            </li>
          ))}
        </ul>
      )}
      <p role="status">
        {bulletin.acknowledged ? (
          <>
            <span aria-hidden="true">✓</span> {t('bulletins.taken')}
          </>
        ) : (
          <Button type="primary" loading={taking.isPending} onClick={take}>
            {t('bulletins.take')} <kbd>a</kbd>
          </Button>
        )}
      </p>
    </section>
  );
}
