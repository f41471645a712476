import type { BreachPagesView } from '../../../api/paper/page-schema.ts';
import { Heads } from '../../ui/heads.tsx';

/** A table of the report; `wide`: the second column holds what takes most room. */
export function Rows({ heads, rows, wide = false }: BreachPagesView['items'] & { wide?: boolean }) {
  return (
    <table className={wide ? 'paper-wide' : undefined}>
      <Heads words={heads} />
      <tbody>
        {rows.map((row, line) => (
          // Nothing else tells two missed clocks of one case apart, and the lines never change their places.
          <tr key={line}>
            {row.map((words, column) => (
              <td key={heads[column]} dir="auto">
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
