import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseKind } from '../../../domain/kinds.ts';
import { useLineWord } from '../../catalogue/reason-words.ts';
import { useLanguage } from '../../catalogue/topic-words.ts';
import { Heads } from '../../ui/heads.tsx';
import type { EntryView, WordedPart } from './entries.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { useDialog } from './use-dialog.ts';

type Wanted = {
  part: WordedPart;
  kind?: CaseKind;
  title: string;
  entries: readonly EntryView[];
  mayWrite: boolean;
};

const words = { topics: 'topics', grounds: 'grounds', 'listing-reasons': 'reasons' } as const;
const more = { topics: 'line', grounds: 'channel', 'listing-reasons': null } as const;

/** The entries of one part, or of one kind of topics, with what each is called and whether new cases may have it. */
export function EntryTable({ part, kind, title, entries, mayWrite }: Wanted) {
  const { t } = useTranslation();
  const lineWord = useLineWord();
  const language = useLanguage();
  const id = useId();
  const { subject: edited, open, close } = useDialog<EntryView | 'new'>();
  const extra = more[part];
  const heads = [
    'code',
    'zh',
    'en',
    ...(extra ? [extra] : []),
    'state',
    ...(mayWrite ? (['act'] as const) : []),
  ] as const;
  const saidOf = (entry: EntryView) => {
    if ('line' in entry) return entry.line ? lineWord(entry.line) : '—';
    return 'channel' in entry ? entry.channel[language] : null;
  };
  const entry = edited === 'new' ? null : edited;
  return (
    <section className="catalogue-card" aria-labelledby={id}>
      <div className="catalogue-head">
        <h2 id={id}>{title}</h2>
        {mayWrite && <Button onClick={open('new')}>{t(`catalogue.add.${words[part]}`)}</Button>}
      </div>
      <div className="catalogue-scroll">
        <table>
          <Heads words={heads.map((head) => t(`catalogue.columns.${head}`))} />
          <tbody>
            {entries.map((one) => (
              <tr key={one.code}>
                <th scope="row">
                  <code>{one.code}</code>
                </th>
                <td>{one.zh}</td>
                <td>{one.en}</td>
                {extra && <td dir="auto">{saidOf(one)}</td>}
                <td>
                  <span aria-hidden="true">{one.active ? '●' : '○'}</span>{' '}
                  {t(one.active ? 'catalogue.active' : 'catalogue.inactive')}
                </td>
                {mayWrite && (
                  <td>
                    <Button
                      size="small"
                      aria-label={t('catalogue.changeNamed', { name: one[language] })}
                      onClick={open(one)}
                    >
                      {t('catalogue.change')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edited !== null && (
        <EntryDialog
          key={entry?.version ?? 'new'}
          subject={{ part, ...(kind && { kind }), entry, taken: entries.map(({ code }) => code) }}
          title={entry ? t('catalogue.changeNamed', { name: entry[language] }) : t(`catalogue.add.${words[part]}`)}
          close={close}
        />
      )}
    </section>
  );
}
