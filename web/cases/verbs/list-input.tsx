import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';

type Wanted = { id: string; value: readonly string[]; change: (value: string[]) => void; missing: boolean };

/** Several lines, one thing each; Enter begins the next. */
export function ListInput({ id, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  return (
    <>
      {value.map((line, index) => (
        <div key={index} className="verb-form-list">
          <Input
            id={index === 0 ? id : `${id}-${index}`}
            aria-label={`${t('verbs.fields.measures')} ${index + 1}`}
            dir="auto"
            autoFocus={index > 0 && line === ''}
            {...(missing && { status: 'error' as const })}
            value={line}
            onChange={({ target }) => change(value.with(index, target.value))}
            onPressEnter={(event) => {
              if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              if (line.trim()) change([...value, '']);
            }}
          />
          {value.length > 1 && (
            <Button
              aria-label={`${t('verbs.removeMeasure')} ${index + 1}`}
              onClick={() => change(value.toSpliced(index, 1))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <Button type="dashed" onClick={() => change([...value, ''])}>
        {t('verbs.addMeasure')}
      </Button>
    </>
  );
}
