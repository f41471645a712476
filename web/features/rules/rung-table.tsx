import { useTranslation } from 'react-i18next';
import { clockFamilies } from '../../../domain/clock.ts';
import { listAt, type Content } from './content.ts';
import { useRungWords } from './rung-words.ts';

/** Who is warned when, by kind of clock. */
export function RungTable({ content }: { content: Content }) {
  const { t } = useTranslation();
  const words = useRungWords();
  const lines = clockFamilies.flatMap((family) => {
    const rungs = listAt(content, `/rungs/${family}`);
    return rungs.length === 0 ? [] : [{ family, rungs }];
  });
  return (
    <section className="rules-card" aria-labelledby="rungs">
      <h2 id="rungs">{t('rules.rungs')}</h2>
      {lines.length === 0 ? (
        <p className="rules-hint">{t('rules.noRungs')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rules.columns.clock')}</th>
              <th scope="col">{t('rules.rungs')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ family, rungs }) => (
              <tr key={family}>
                <th scope="row">{t(`clocks.kind.${family}`)}</th>
                <td>{rungs.map(words).join(t('rules.followedBy'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
