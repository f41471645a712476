import { Button, Checkbox, Popover, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { preferences, usePreferences } from '../../app/preferences.ts';
import { columns } from './columns.tsx';

/** Which columns, and how close the rows. */
export function ColumnChoice() {
  const { t } = useTranslation();
  const { hiddenColumns, compactRows } = usePreferences();
  const content = (
    <div className="column-choice">
      <Segmented
        aria-label={t('board.density.label')}
        value={compactRows ? 'compact' : 'comfortable'}
        options={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t(`board.density.${value}`) }))}
        onChange={(value) => preferences.change({ compactRows: value === 'compact' })}
      />
      {columns.map(({ id }) => (
        <Checkbox
          key={id}
          disabled={id === 'title'}
          checked={!hiddenColumns.includes(id)}
          onChange={({ target }) => {
            const others = hiddenColumns.filter((hidden) => hidden !== id);
            preferences.change({ hiddenColumns: target.checked ? others : [...others, id] });
          }}
        >
          {t(`board.columns.${id}`)}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button>{t('board.columnChoice')}</Button>
    </Popover>
  );
}
