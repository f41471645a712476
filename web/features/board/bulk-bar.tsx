import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { bulkVerbs, type BulkVerb } from './bulk-plan.ts';
import './bulk.css';

const letters = { dispatch: 'd', assign: 'a', note: 'n', remind: 'r', issue_card: 'c' } as const satisfies Record<
  BulkVerb,
  string
>;

type Wanted = { ids: readonly string[]; clear: () => void; verbs: readonly string[]; children: ReactNode };

/** What can be done with the selected rows together, only what their reader may ever do, and what else can be selected. */
export function BulkBar({ ids, clear, verbs, children }: Wanted) {
  const { t } = useTranslation();
  // Its cases are those of the moment it began with: they may leave the list while it runs.
  const [begun, setBegun] = useState<{ verb: BulkVerb; ids: readonly string[] } | null>(null);
  const offered = ids.length === 0 ? [] : bulkVerbs.filter((verb) => verbs.includes(verb));
  useKeys(
    offered.map((verb) => ({
      keys: letters[verb],
      says: t('bulk.title', { verb: t(`verbs.names.${verb}`) }),
      group: 'list',
      run: () => setBegun({ verb, ids }),
    })),
  );
  return (
    <div className="bulk-bar">
      {ids.length > 0 && (
        <>
          <strong>{t('bulk.selected', { count: ids.length })}</strong>
          {offered.map((verb) => (
            <Button key={verb} size="small" onClick={() => setBegun({ verb, ids })}>
              {t('bulk.title', { verb: t(`verbs.names.${verb}`) })} <kbd>{letters[verb]}</kbd>
            </Button>
          ))}
          <Button size="small" type="text" onClick={clear}>
            {t('bulk.clear')}
          </Button>
        </>
      )}
      {children}
      {begun && <BulkDialog ids={begun.ids} verb={begun.verb} close={() => setBegun(null)} />}
    </div>
  );
}
