import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClockWord } from '../../cases/clock-word.ts';
import { Moment } from '../../ui/moment.tsx';
import type { PreviewView } from './read-preview.ts';
import { Heads } from '../../ui/heads.tsx';

const heads = ['case', 'clock', 'dueBefore', 'dueAfter', 'change'] as const;

/** The due times that would move, before and after. */
export function MoveTable({ items }: { items: PreviewView['items'] }) {
  const { t } = useTranslation();
  const clock = useClockWord();
  const due = (at: string | null) => (at === null ? t('rules.noDue') : <Moment at={at} />);
  return (
    <table>
      <caption>{t('rules.moves')}</caption>
      <Heads words={heads.map((head) => t(`rules.columns.${head}`))} />
      <tbody>
        {items.map((item) => (
          <tr key={`${item.case.id} ${item.clock}`}>
            <th scope="row">
              {item.case.title === null ? (
                <code>{item.case.number}</code>
              ) : (
                <Link to="/cases/$caseId" params={{ caseId: item.case.id }} dir="auto">
                  {item.case.title} <code>{item.case.number}</code>
                </Link>
              )}
            </th>
            <td>{clock(item.kind)}</td>
            <td>{due(item.dueBefore)}</td>
            <td>{due(item.dueAfter)}</td>
            <td>{item.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
