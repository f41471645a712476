import { useTranslation } from 'react-i18next';

/** Several lines, one thing each. */
export function TaskLines({ value, change }: { value: readonly string[]; change: (value: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <>
      {value.map((line, index) => (
        <div key={index} className="phone-line">
          <input
            aria-label={`${t('verbs.fields.measures')} ${index + 1}`}
            dir="auto"
            value={line}
            onChange={({ target }) => change(value.with(index, target.value))}
          />
          {value.length > 1 && (
            <button
              type="button"
              aria-label={`${t('verbs.removeMeasure')} ${index + 1}`}
              onClick={() => change(value.toSpliced(index, 1))}
            >
              ×
            </button>
          )}
        </div>
      ))}
      <button type="button" onClick={() => change([...value, ''])}>
        {t('verbs.addMeasure')}
      </button>
    </>
  );
}
