import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listAt } from './content.ts';
import { idOf, useDraft } from './draft-context.ts';
import { FaultsAt } from './faults-at.tsx';

type Wanted = {
  at: string;
  label: string;
  /** What one of them is called, with its number. */
  called: (n: number) => string;
  /** A new one. */
  blank: () => unknown;
  /** None of an optional list is no list. */
  optional?: boolean;
  children: (at: string, n: number) => ReactNode;
};

/** A list whose items have fields of their own: each can be taken away, and one can be added. */
export function ListOf({ at, label, called, blank, optional = false, children }: Wanted) {
  const { t } = useTranslation();
  const { content, change } = useDraft();
  const items = listAt(content, at);
  const remove = (n: number) =>
    change(...(optional && items.length === 1 ? ([at, undefined] as const) : ([`${at}/${n}`, undefined] as const)));
  return (
    <fieldset className="rules-list" id={idOf(at)} tabIndex={-1}>
      <legend>{label}</legend>
      {items.map((_, n) => (
        // Items have no names of their own; their places are what faults point at.
        <div key={n} className="rules-item" role="group" aria-label={called(n)} id={idOf(`${at}/${n}`)} tabIndex={-1}>
          {children(`${at}/${n}`, n)}
          <Button onClick={() => remove(n)} aria-label={t('rules.removeNamed', { name: called(n) })}>
            {t('rules.remove')}
          </Button>
          <FaultsAt at={`${at}/${n}`} />
        </div>
      ))}
      <Button onClick={() => change(at, [...items, blank()])} aria-label={t('rules.addNamed', { name: label })}>
        {t('rules.add')}
      </Button>
      <FaultsAt at={at} />
    </fieldset>
  );
}
