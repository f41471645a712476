import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '../../cases/channels.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useMe } from '../../session/read-me.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed } from '../../ui/states.tsx';
import { flatten, unitTrees } from '../../units/list-units.ts';
import { ChoiceField, LineField } from './fields.tsx';
import { opening, useKeeping } from './keep-link.ts';

/** Opens a link: what it is called, where its cases lie, and which grid gets them. */
export function OpenLinkDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { posts } = useMe();
  const { data: trees = [] } = useQuery(unitTrees);
  const first = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState({ name: '', address: '', grid: '', channel: 'wechat_group' });
  const [tried, setTried] = useState(false);
  const keeping = useKeeping(close);
  const grids = flatten(trees).filter(({ kind }) => kind === 'grid');
  const own = grids.find(({ code }) => posts.some(({ unit }) => unit === code))?.code ?? '';
  const said = { ...draft, name: draft.name.trim(), address: draft.address.trim(), grid: draft.grid || own };
  const isMissing = (field: 'name' | 'address' | 'grid') => tried && said[field] === '';
  const send = () => {
    setTried(true);
    if (said.name && said.address && said.grid && !keeping.isPending) {
      const channel = channels.find((one) => one === said.channel);
      const { name, address, grid } = said;
      keeping.mutate(opening({ name, address, grid, ...(channel && { channel }) }));
    }
  };
  useKeys([{ keys: 'Mod+Enter', says: t('intakeLinks.open'), group: 'form', run: send }]);
  const field = (name: keyof typeof draft) => ({
    label: t(`intakeLinks.${name}`),
    value: name === 'grid' ? said.grid : draft[name],
    change: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <Dialog open close={close} title={t('intakeLinks.open')} first={first}>
      <form
        className="intake-links-form"
        aria-label={t('intakeLinks.open')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {keeping.isError && <Failed error={keeping.error} />}
        <LineField {...field('name')} input={first} hint={t('intakeLinks.nameHint')} missing={isMissing('name')} />
        <LineField {...field('address')} missing={isMissing('address')} />
        <ChoiceField
          {...field('grid')}
          missing={isMissing('grid')}
          choices={grids.map(({ code, name }) => [code, `${code} ${name}`])}
        />
        <ChoiceField
          {...field('channel')}
          missing={false}
          choices={channels.map((channel) => [channel, t(`kinds.channel.${channel}`)])}
        />
        <div>
          <Button type="primary" htmlType="submit" loading={keeping.isPending}>
            {t('intakeLinks.open')} <kbd>Ctrl Enter</kbd>
          </Button>{' '}
          <Button onClick={close}>{t('app.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
