import { useTranslation } from 'react-i18next';
import { tracks } from '../../../domain/kinds.ts';
import { useBudgetWords } from './budget-words.ts';
import { listAt, pointerPart, textAt, valueAt, type Content } from './content.ts';
import { fixedBudgets, fixedNames } from './fixed-names.ts';

/** The clocks that no row decides, with their sources. */
export function FixedTable({ content }: { content: Content }) {
  const { t } = useTranslation();
  const budget = useBudgetWords();
  const at = (field: string) => valueAt(content, `/fixed/${field}`);
  const list = (field: string) => listAt(content, `/fixed/${field}`).map(budget).join(t('rules.and'));
  const lines: (readonly [field: string, label: string, value: string])[] = [
    ...tracks.map(
      (track) =>
        [
          `dispatch.${track}`,
          `${t('clocks.kind.dispatch')} · ${t(`kinds.track.${track}`)}`,
          budget(at(`dispatch/${track}`)),
        ] as const,
    ),
    ...fixedBudgets.map((field) => [field, t(fixedNames[field]), budget(at(field))] as const),
    ['extensionDays', t('rules.extensionDays'), textAt(content, '/fixed/extensionDays')],
    ['followUps', t('clocks.kind.followup'), list('followUps')],
    ['confirmReminderDays', t('rules.confirmReminderDays'), list('confirmReminderDays')],
  ];
  return (
    <section className="rules-card" aria-labelledby="fixed">
      <h2 id="fixed">{t('rules.fixed')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('rules.columns.clock')}</th>
            <th scope="col">{t('rules.budget')}</th>
            <th scope="col">{t('rules.columns.source')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([field, label, value]) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{value}</td>
              <td dir="auto">{textAt(content, `/fixed/sources/${pointerPart(field)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
