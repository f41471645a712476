import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkKeepers } from '../../../domain/intake-links.ts';
import { linkPages, type IntakeLinkView } from '../../intake-links/read-links.ts';
import { useMe } from '../../session/read-me.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { EndLinkDialog } from './end-link-dialog.tsx';
import { LinkTable } from './link-table.tsx';
import { OpenLinkDialog } from './open-link-dialog.tsx';
import './intake-links.css';

/** 报事码: the links of the reader's area with their codes; opened and ended here by those who may. */
export function LinksPage() {
  const { t } = useTranslation();
  const { posts } = useMe();
  const list = useInfiniteQuery(linkPages);
  const [asking, setAsking] = useState<IntakeLinkView | 'open' | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  // Back to the button that the dialog was opened with.
  useEffect(() => {
    if (asking === null) opener.current?.focus();
  }, [asking]);
  const ask = (what: IntakeLinkView | 'open', from: HTMLElement) => {
    opener.current = from;
    setAsking(what);
  };
  const close = () => setAsking(null);
  const links = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="intake-links">
      <header className="intake-links-head">
        <h1>{t('intakeLinks.title')}</h1>
        {posts.some(({ role }) => linkKeepers.includes(role)) && (
          <Button type="primary" onClick={({ currentTarget }) => ask('open', currentTarget)}>
            {t('intakeLinks.open')}
          </Button>
        )}
        <p className="intake-links-soft">{t('intakeLinks.hint')}</p>
      </header>
      {list.isPending ? (
        <Loading />
      ) : list.isError && links.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : links.length === 0 ? (
        <Empty title={t('intakeLinks.none')} hint={t('intakeLinks.noneHint')} />
      ) : (
        <>
          <LinkTable links={links} end={ask} />
          <p className="intake-links-soft">
            {list.hasNextPage ? (
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('board.more')}
              </Button>
            ) : (
              t('intakeLinks.shown', { count: links.length })
            )}
          </p>
        </>
      )}
      {asking === 'open' && <OpenLinkDialog close={close} />}
      {asking !== null && asking !== 'open' && <EndLinkDialog link={asking} close={close} />}
    </div>
  );
}
