import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLineWord } from '../../catalogue/reason-words.ts';
import { useTopicWord } from '../../catalogue/topic-words.ts';
import type { RouteView } from '../../catalogue/read-catalogue.ts';
import { Heads } from '../../ui/heads.tsx';
import { Empty } from '../../ui/states.tsx';
import { useUnitName } from '../../units/use-unit-name.ts';
import { RouteDialog } from './route-dialog.tsx';
import { RouteRemoval } from './route-removal.tsx';
import { useDialog } from './use-dialog.ts';

const columns = ['subject', 'area', 'unit', 'notify'] as const;

/** Where topics and lines go, area by area, and who is told. */
export function RouteTable({ routes, mayWrite }: { routes: readonly RouteView[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  const topicWord = useTopicWord();
  const lineWord = useLineWord();
  const nameOf = useUnitName();
  const edit = useDialog<RouteView | 'new'>();
  const remove = useDialog<RouteView>();
  const subjectOf = ({ of, code }: RouteView) =>
    of === 'line'
      ? t('catalogue.ofLine', { name: lineWord(code) })
      : `${t(`kinds.kind.${of}`)} · ${topicWord(of, code)}`;
  const heads = [...columns, ...(mayWrite ? (['act'] as const) : [])];
  const unitOf = (code: string | null) => (code === null ? '—' : nameOf(code));
  return (
    <section className="catalogue-card" aria-labelledby="catalogue-routes">
      <div className="catalogue-head">
        <h2 id="catalogue-routes">{t('catalogue.parts.routes')}</h2>
        {mayWrite && <Button onClick={edit.open('new')}>{t('catalogue.add.routes')}</Button>}
      </div>
      {routes.length === 0 ? (
        <Empty title={t('catalogue.noRoutes')} hint={t('catalogue.noRoutesHint')} />
      ) : (
        <div className="catalogue-scroll">
          <table>
            <Heads words={heads.map((head) => t(`catalogue.columns.${head}`))} />
            <tbody>
              {routes.map((route) => {
                const name = `${subjectOf(route)} ${nameOf(route.area)}`;
                return (
                  <tr key={`${route.of}/${route.code}/${route.area}`}>
                    <th scope="row">{subjectOf(route)}</th>
                    <td>{nameOf(route.area)}</td>
                    <td>{unitOf(route.unit)}</td>
                    <td>{unitOf(route.notify)}</td>
                    {mayWrite && (
                      <td>
                        <Button
                          size="small"
                          aria-label={t('catalogue.changeNamed', { name })}
                          onClick={edit.open(route)}
                        >
                          {t('catalogue.change')}
                        </Button>{' '}
                        <Button
                          size="small"
                          aria-label={t('catalogue.removeNamed', { name })}
                          onClick={remove.open(route)}
                        >
                          {t('catalogue.remove')}
                        </Button>
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {edit.subject !== null && <RouteDialog route={edit.subject === 'new' ? null : edit.subject} close={edit.close} />}
      {remove.subject && <RouteRemoval route={remove.subject} name={subjectOf(remove.subject)} close={remove.close} />}
    </section>
  );
}
