import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FaultView } from '../../../api/sla/rule-schema.ts';

type Wanted = { faults: readonly FaultView[]; show: (pointer: string) => void; drop: (pointer: string) => void };

/** Everything that stands against publishing, each with the way to its field. */
export function FaultList({ faults, show, drop }: Wanted) {
  const { t } = useTranslation();
  if (faults.length === 0)
    return (
      <p className="rules-sound" role="status">
        <span aria-hidden="true">✓ </span>
        {t('rules.noFaults')}
      </p>
    );
  return (
    <section className="rules-card rules-wrong" aria-labelledby="faults">
      <h2 id="faults">{t('rules.faults', { count: faults.length })}</h2>
      <ol>
        {faults.map(({ fault, pointer, message }) => (
          <li key={`${fault} ${pointer} ${message}`}>
            <button type="button" className="rules-link" onClick={() => show(pointer)}>
              {message} <code>{pointer}</code>
            </button>{' '}
            {fault === 'unknown_field' && (
              // No form has a field for what nobody knows.
              <Button size="small" onClick={() => drop(pointer)} aria-label={t('rules.removeNamed', { name: pointer })}>
                {t('rules.remove')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
