import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitChoice } from './unit-choice.tsx';
import { lines } from '../../../domain/lines.ts';
import { useLineWord } from '../../catalogue/reason-words.ts';
import { useCatalogue, type RouteView } from '../../catalogue/read-catalogue.ts';
import { useLanguage } from '../../catalogue/topic-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed } from '../../ui/states.tsx';
import { useChange } from './change-catalogue.ts';
import { TextField } from './text-field.tsx';

const ladder = ['street', 'community', 'grid'] as const;

/** Where a topic or a line goes from an area, and who is told. */
export function RouteDialog({ route, close }: { route: RouteView | null; close: () => void }) {
  const { t } = useTranslation();
  const { topics, routes } = useCatalogue();
  const language = useLanguage();
  const lineWord = useLineWord();
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const [subject, setSubject] = useState(route ? `${route.of}/${route.code}` : `line/${lines[0]}`);
  const [area, setArea] = useState(route?.area ?? '');
  const [unit, setUnit] = useState(route?.unit ?? '');
  const [notify, setNotify] = useState(route?.notify ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const changing = useChange(close);
  const title = route ? t('catalogue.change') : t('catalogue.add.routes');
  const isSilent = unit === '' && notify === '';
  const send = () => {
    setTried(true);
    if (area === '' || isSilent || reason.trim() === '' || changing.isPending) return;
    const known = routes.find((one) => `${one.of}/${one.code}` === subject && one.area === area);
    changing.mutate({
      method: 'PUT',
      path: `/catalogue/routes/${subject}/${encodeURIComponent(area)}`,
      body: {
        unit: unit || null,
        notify: notify || null,
        reason: reason.trim(),
        ...(known && { expectedVersion: known.version }),
      },
    });
  };
  useKeys([{ keys: 'Mod+Enter', says: t('catalogue.save'), group: 'form', run: send }]);
  return (
    <Dialog open close={close} title={title} first={first}>
      <form
        className="catalogue-form"
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {changing.isError && <Failed error={changing.error} />}
        <div className="catalogue-field">
          <label htmlFor={`${id}-subject`}>{t('catalogue.columns.subject')}</label>
          <select
            id={`${id}-subject`}
            ref={first}
            disabled={route !== null}
            value={subject}
            onChange={({ target }) => setSubject(target.value)}
          >
            {lines.map((line) => (
              <option key={line} value={`line/${line}`}>
                {t('catalogue.ofLine', { name: lineWord(line) })}
              </option>
            ))}
            {topics.map((topic) => (
              <option key={`${topic.kind}/${topic.code}`} value={`${topic.kind}/${topic.code}`}>
                {t(`kinds.kind.${topic.kind}`)} · {topic[language]}
              </option>
            ))}
          </select>
        </div>
        <UnitChoice
          label={t('catalogue.columns.area')}
          value={area}
          change={setArea}
          kinds={ladder}
          fixed={route !== null}
          missing={tried && area === ''}
        />
        <UnitChoice label={t('catalogue.fields.unit')} value={unit} change={setUnit} missing={tried && isSilent} />
        <UnitChoice label={t('catalogue.fields.notify')} value={notify} change={setNotify} missing={false} />
        <p className="catalogue-hint">{t('catalogue.routeHint')}</p>
        <TextField
          label={t('catalogue.fields.reason')}
          value={reason}
          change={setReason}
          missing={tried && reason.trim() === ''}
        />
        <div>
          <Button type="primary" htmlType="submit" loading={changing.isPending}>
            {t('catalogue.save')} <kbd>Ctrl Enter</kbd>
          </Button>{' '}
          <Button onClick={close}>{t('app.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
