import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { listKeys, type KeyGroup } from './registry.ts';
import './help.css';

const groups: readonly KeyGroup[] = ['everywhere', 'list', 'case', 'form'];
const isMac = /Mac/.test(navigator.userAgent);

/** Every key that does something now, from the registry itself. */
export function KeyHelp({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation();
  const known = open ? listKeys() : [];
  return (
    <Dialog open={open} close={close} title={t('keys.title')} width={720}>
      <p className="key-help-hint">{t('keys.hint')}</p>
      <div className="key-help">
        {groups
          .map((group) => ({ group, bindings: known.filter((binding) => binding.group === group) }))
          .filter(({ bindings }) => bindings.length > 0)
          .map(({ group, bindings }) => (
            <section key={group}>
              <h2>{t(`keys.groups.${group}`)}</h2>
              <dl>
                {bindings.map(({ keys, says }) => (
                  <div key={keys}>
                    <dt>
                      <Keys keys={keys} />
                    </dt>
                    <dd>{says}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}

/** Keys as they are printed on a keyboard. */
function Keys({ keys }: { keys: string }) {
  const print = (key: string) => key.replace('Mod', isMac ? '⌘' : 'Ctrl').replace('Escape', 'Esc');
  return (
    <>
      {keys.split(/[ +]/).map((key) => (
        <kbd key={key}>{print(key)}</kbd>
      ))}
    </>
  );
}
