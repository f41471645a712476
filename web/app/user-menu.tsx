import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Popover, Switch } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../api/session/schema.ts';
import { forgetDrafts } from '../cases/verbs/drafts.ts';
import { logOut } from '../session/log-out.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { preferences, usePreferences } from './preferences.ts';
import './user-menu.css';

const switches = [
  ['largerText', 'larger'],
  ['highContrast', 'contrast'],
  ['singleKeys', 'singleKeys'],
] as const;

/** Who is signed in, how they like to read, and the way out. */
export function UserMenu({ user, help }: { user: UserView; help: () => void }) {
  const { t } = useTranslation();
  const chosen = usePreferences();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const leaving = useMutation({
    mutationFn: logOut,
    onSuccess: async () => {
      await navigate({ to: '/log-in' });
      queries.clear();
      // The next one at this browser is somebody else.
      forgetDrafts();
    },
  });
  const [post] = user.posts;
  const role = post && t(`people.role.${post.role}`);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It closes the menu and must not leave the page beneath as well.
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const content = (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from wherever the focus is inside
    <div className="user-menu" role="dialog" aria-label={t('app.menu.open')} tabIndex={-1} ref={menu} onKeyDown={leave}>
      <p>
        {t('app.menu.signedInAs')} <strong>{user.name}</strong>
        {user.posts.map(({ role, unit }) => (
          <span key={role + unit} className="user-menu-post">
            {t(`people.role.${role}`)} · {unit}
          </span>
        ))}
      </p>
      {switches.map(([preference, word]) => (
        <div key={preference} className="user-menu-row">
          <span id={`menu-${preference}`}>{t(`app.menu.${word}`)}</span>
          <Switch
            aria-labelledby={`menu-${preference}`}
            checked={chosen[preference]}
            onChange={(on) => preferences.change({ [preference]: on })}
          />
        </div>
      ))}
      <div className="user-menu-row">
        {t('app.menu.language')} <LanguageSwitch />
      </div>
      {user.permissions.includes('cases:register') && (
        <div className="user-menu-row">
          <a href="/phone">{t('phone.toPhone')}</a>
        </div>
      )}
      <div className="user-menu-row">
        <Button
          onClick={() => {
            setOpen(false);
            help();
          }}
        >
          {t('keys.title')}
        </Button>
        <Button onClick={() => leaving.mutate()} loading={leaving.isPending}>
          {t('app.menu.logOut')}
        </Button>
      </div>
    </div>
  );
  return (
    <Popover
      content={content}
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={(isOpen) => isOpen && menu.current?.focus()}
      placement="bottomRight"
      destroyOnHidden
    >
      <Button
        ref={button}
        type="text"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={[t('app.menu.open'), user.name, role].filter(Boolean).join(' ')}
      >
        {user.name} {role !== undefined && <span className="user-menu-role">{role}</span>}
      </Button>
    </Popover>
  );
}
