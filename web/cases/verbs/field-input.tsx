import { Input, InputNumber, Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FilesInput } from '../../files/files-input.tsx';
import { useMe } from '../../session/read-me.ts';
import type { CaseView } from '../read-case.ts';
import { CaseInput } from './case-input.tsx';
import { ChannelInput } from './channel-input.tsx';
import { extendableChoices, milestoneChoices } from './clock-choices.ts';
import { ClockInput } from './clock-input.tsx';
import { cardChoices } from './card-choices.ts';
import { CardInput } from './card-input.tsx';
import { MomentInput } from './moment-input.tsx';
import { filesOf } from './drafts.ts';
import { DayInput } from './day-input.tsx';
import { DepartmentsInput } from './departments-input.tsx';
import { GroundInput } from './ground-input.tsx';
import { ListInput } from './list-input.tsx';
import { ListingReasonInput } from './listing-reason-input.tsx';
import { PersonInput } from './person-input.tsx';
import { taskChoices } from './task-choices.ts';
import { TaskInput } from './task-input.tsx';
import { TopicInput } from './topic-input.tsx';
import { UnitInput } from './unit-input.tsx';
import type { Field } from './verb-form.ts';

type Wanted = {
  field: Field;
  seen: CaseView;
  value: unknown;
  change: (value: unknown) => void;
  missing: boolean;
  first: boolean;
  /** Told while a file of it is still on its way. */
  busy: (uploading: boolean) => void;
};

const longest = 4_000;
/** What has several inputs has a legend, not a label. */
const grouped: readonly Field['kind'][] = ['choice', 'departments', 'listing_reason', 'photos', 'files'];

/** The input that fits what a field asks for, with its label. */
export function FieldInput({ field, seen, value, change, missing, first, busy }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  const ownUnits = useMe().posts.map(({ unit }) => unit);
  const label = (
    <>
      {t(`verbs.fields.${field.label}`)}{' '}
      {field.required && <span className="verb-form-required">{t('case.required')}</span>}
    </>
  );
  const text = typeof value === 'string' ? value : '';
  const shared = { id, ...(missing && { status: 'error' as const }), 'aria-required': field.required ?? false };
  const input = () => {
    switch (field.kind) {
      case 'words':
        return (
          <Input.TextArea
            {...shared}
            dir="auto"
            rows={3}
            className="words-input"
            maxLength={longest}
            value={text}
            onChange={({ target }) => change(target.value)}
          />
        );
      case 'line':
      case 'right_channel':
        return (
          <Input
            {...shared}
            dir="auto"
            maxLength={longest}
            value={text}
            onChange={({ target }) => change(target.value)}
          />
        );
      case 'list':
        return (
          <ListInput
            id={id}
            value={Array.isArray(value) ? (value as string[]) : ['']}
            change={change}
            missing={missing}
          />
        );
      case 'unit':
        return <UnitInput id={id} value={text} change={change} missing={missing} optional={!field.required} />;
      case 'grid':
        return <UnitInput id={id} value={text} change={change} missing={missing} kind="grid" />;
      case 'card':
        return <CardInput id={id} cards={cardChoices(field, seen)} value={value} change={change} missing={missing} />;
      case 'moment':
        return <MomentInput id={id} value={text} change={change} missing={missing} />;
      case 'person': {
        // Who answers for a listed case may stand in the holder's unit or in one's own.
        const units = [seen.holder.unit.code, ...(field.name === 'owner' ? ownUnits : [])];
        return <PersonInput id={id} units={[...new Set(units)]} value={text} change={change} missing={missing} />;
      }
      case 'channel':
        return <ChannelInput id={id} value={text} change={change} missing={missing} />;
      case 'milestone':
      case 'clock': {
        const choices = field.kind === 'clock' ? extendableChoices(seen) : milestoneChoices(seen);
        return <ClockInput id={id} choices={choices} value={text} change={change} missing={missing} />;
      }
      case 'topic':
        return <TopicInput id={id} kind={seen.kind} value={text} change={change} />;
      case 'listing_reason':
        return <ListingReasonInput permits={seen.permits} value={value} change={change} />;
      case 'ground':
        return <GroundInput id={id} value={text} change={change} missing={missing} />;
      case 'day':
        return <DayInput id={id} value={text} change={change} missing={missing} />;
      case 'days':
        return (
          <>
            <InputNumber
              {...shared}
              aria-describedby={`${id}-hint`}
              min={1}
              max={365}
              precision={0}
              value={typeof value === 'number' ? value : null}
              onChange={(days) => change(days ?? undefined)}
            />
            <p id={`${id}-hint`} className="verb-form-hint">
              {t('verbs.daysHint', { count: seen.permits.extensionDays })}
            </p>
          </>
        );
      case 'date':
        return <DayInput id={id} value={text} change={(day) => change(day.slice(0, 10))} missing={missing} />;
      case 'departments': {
        const units = Array.isArray(value) ? (value as string[]) : [];
        return <DepartmentsInput value={units} change={change} />;
      }
      case 'task': {
        const tasks = taskChoices(field, seen, ownUnits);
        return <TaskInput id={id} tasks={tasks} value={value} change={change} missing={missing} />;
      }
      case 'case':
        return <CaseInput id={id} except={seen.id} value={text} change={change} missing={missing} />;
      case 'photos':
      case 'files':
        return <FilesInput value={filesOf(value)} change={change} busy={busy} pdf={field.kind === 'files'} />;
      case 'choice':
        return (
          <Radio.Group
            value={value}
            onChange={({ target }) => change(target.value)}
            options={field.choices.map(([choice, word]) => ({
              value: choice,
              label: t(`verbs.choices.${word}`),
            }))}
          />
        );
    }
  };
  return (
    <div className="verb-form-field" {...(first && { 'data-first': true })}>
      {grouped.includes(field.kind) ? (
        <fieldset>
          <legend>{label}</legend>
          {input()}
        </fieldset>
      ) : (
        <>
          <label htmlFor={id}>{label}</label>
          {input()}
        </>
      )}
      {missing && (
        <p className="verb-form-required" role="alert">
          {t('case.required')}
        </p>
      )}
    </div>
  );
}
