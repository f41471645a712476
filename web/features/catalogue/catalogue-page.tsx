import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseKinds } from '../../../domain/kinds.ts';
import { catalogue } from '../../catalogue/read-catalogue.ts';
import { useMe } from '../../session/read-me.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { EntryTable } from './entry-table.tsx';
import { RouteTable } from './route-table.tsx';
import './catalogue.css';

/** 目录: what cases may be about, where they go, and why they may be listed or rejected. */
export function CataloguePage() {
  const { t } = useTranslation();
  const mayWrite = useMe().permissions.includes('rules:write');
  const { data, error, refetch } = useQuery(catalogue);
  if (!data) return error ? <Failed page error={error} retry={() => void refetch()} /> : <Loading />;
  const { topics, routes, grounds, listingReasons } = data;
  const parts = [
    {
      key: 'topics',
      label: t('catalogue.parts.topics'),
      children: caseKinds.map((kind) => (
        <EntryTable
          key={kind}
          part="topics"
          kind={kind}
          title={t(`kinds.kind.${kind}`)}
          entries={topics.filter((topic) => topic.kind === kind)}
          mayWrite={mayWrite}
        />
      )),
    },
    {
      key: 'routes',
      label: t('catalogue.parts.routes'),
      children: <RouteTable routes={routes} mayWrite={mayWrite} />,
    },
    {
      key: 'grounds',
      label: t('catalogue.parts.grounds'),
      children: (
        <EntryTable part="grounds" title={t('catalogue.parts.grounds')} entries={grounds} mayWrite={mayWrite} />
      ),
    },
    {
      key: 'reasons',
      label: t('catalogue.parts.reasons'),
      children: (
        <EntryTable
          part="listing-reasons"
          title={t('catalogue.parts.reasons')}
          entries={listingReasons}
          mayWrite={mayWrite}
        />
      ),
    },
  ];
  return (
    <div className="catalogue">
      <header className="catalogue-head">
        <h1>{t('app.places.catalogue')}</h1>
        <p className="catalogue-hint">{t(mayWrite ? 'catalogue.about' : 'catalogue.aboutReading')}</p>
      </header>
      <Tabs items={parts} label={t('app.places.catalogue')} />
    </div>
  );
}
