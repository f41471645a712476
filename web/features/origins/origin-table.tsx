import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../keys/use-rows.ts';
import type { OriginLine } from '../../origins/read-origins.ts';
import { Heads } from '../../ui/heads.tsx';
import { Moment } from '../../ui/moment.tsx';

const heads = ['at', 'origin', 'kind', 'unit', 'heldBy', 'cases', 'notes', 'resolutions'] as const;

/** Origins, each with how much came of it. */
export function OriginTable({ lines }: { lines: readonly OriginLine[] }) {
  const { t } = useTranslation();
  const { table, setAt } = useRows(lines.length);
  return (
    <table ref={table} className="origins-table">
      <Heads words={heads.map((head) => t(`origins.columns.${head}`))} />
      <tbody>
        {lines.map(({ id, at, title, kind, unit, heldBy, cases, notes, resolutions }, index) => (
          <tr key={id} data-row={index} onFocus={() => setAt(index)}>
            <td>
              <Moment at={at} />
            </td>
            <th scope="row">
              <Link to="/origins/$originId" params={{ originId: id }} dir="auto">
                {title}
              </Link>
            </th>
            <td>{t(`kinds.channel.${kind}`)}</td>
            <td>{unit.name}</td>
            <td>{heldBy?.name ?? '–'}</td>
            <td>
              {cases === 0 ? (
                0
              ) : (
                <Link to="/board" search={{ origin: id, sort: 'registered' }}>
                  {cases}
                </Link>
              )}
            </td>
            <td>{notes}</td>
            <td>{resolutions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
