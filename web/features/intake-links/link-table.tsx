import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkCode } from '../../intake-links/link-code.tsx';
import type { IntakeLinkView } from '../../intake-links/read-links.ts';
import { useRows } from '../../keys/use-rows.ts';
import { Heads } from '../../ui/heads.tsx';
import { Moment } from '../../ui/moment.tsx';

const heads = ['name', 'qr', 'address', 'grid', 'channel', 'opened', 'cases', 'state', 'act'] as const;

type Wanted = { links: readonly IntakeLinkView[]; end: (link: IntakeLinkView, from: HTMLElement) => void };

/** Intake links with their codes; the name leads to the poster. */
export function LinkTable({ links, end }: Wanted) {
  const { t } = useTranslation();
  const { table, setAt } = useRows(links.length);
  return (
    <div className="intake-links-scroll">
      <table ref={table} className="intake-links-table">
        <Heads words={heads.map((head) => t(`intakeLinks.columns.${head}`))} />
        <tbody>
          {links.map((link, index) => (
            <tr key={link.id} data-row={index} onFocus={() => setAt(index)}>
              <th scope="row">
                <Link to="/intake-links/$linkId/poster" params={{ linkId: link.id }} dir="auto">
                  {link.name}
                </Link>
              </th>
              <td>{link.endedAt === null ? <LinkCode link={link} size={88} /> : '–'}</td>
              <td dir="auto">{link.address}</td>
              <td>{link.grid.name}</td>
              <td>{t(`kinds.channel.${link.channel}`)}</td>
              <td>
                {link.openedBy.name} · <Moment at={link.openedAt} />
              </td>
              <td>{link.cases}</td>
              <td>
                {link.endedAt === null ? (
                  `● ${t('intakeLinks.inUse')}`
                ) : (
                  <>
                    ○ {t('intakeLinks.ended')} · {link.endedBy?.name} · <Moment at={link.endedAt} />
                  </>
                )}
              </td>
              <td>
                {link.endable && (
                  <Button
                    size="small"
                    aria-label={t('intakeLinks.endNamed', { name: link.name })}
                    onClick={({ currentTarget }) => end(link, currentTarget)}
                  >
                    {t('intakeLinks.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
