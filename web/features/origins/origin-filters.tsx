import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { originKinds, type OriginKind } from '../../../domain/origins.ts';
import { UnitInput } from '../../cases/verbs/unit-input.tsx';
import { Field } from './field.tsx';
import { places } from './origin-draft.ts';
import type { OriginsSearch } from './origins-search.ts';

/** Narrows the list down. Every choice goes into the address. */
export function OriginFilters({ filters }: { filters: OriginsSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const narrow = (some: { [K in keyof OriginsSearch]?: string | undefined }) => {
    const wanted = Object.entries({ ...filters, ...some }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/origins', search: Object.fromEntries(wanted) });
  };
  return (
    <search className="origins-filters">
      <Field label={t('origins.kind')}>
        {(id) => (
          <Select<OriginKind>
            id={id}
            allowClear
            placeholder={t('board.any')}
            style={{ minWidth: '9rem' }}
            {...(filters.kind && { value: filters.kind })}
            onChange={(kind) => narrow({ kind })}
            options={originKinds.map((value) => ({ value, label: t(`kinds.channel.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('origins.unit')}>
        {(id) => (
          <UnitInput
            id={id}
            kind={places}
            value={filters.unit ?? ''}
            change={(unit) => narrow({ unit })}
            missing={false}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={t(`origins.${end}`)}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={filters[end] ?? ''}
              onChange={({ target }) => narrow({ [end]: target.value })}
            />
          )}
        </Field>
      ))}
      {Object.keys(filters).length > 0 && (
        <Button type="link" onClick={() => void navigate({ to: '/origins', search: {} })}>
          {t('board.clear')}
        </Button>
      )}
    </search>
  );
}
