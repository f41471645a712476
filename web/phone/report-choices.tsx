import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKinds } from '../../domain/kinds.ts';
import { useTopicChoices } from '../catalogue/topic-words.ts';
import type { Unit } from '../units/list-units.ts';
import type { Report } from './report-draft.ts';

const channels = ['patrol', 'visit', 'in_person', 'phone', 'wechat_group', 'grid_phone', 'meeting'] as const;

type Wanted = {
  report: Report;
  change: (some: Partial<Report>) => void;
  grids: readonly Unit[];
  grid: string;
  missing: boolean;
};

/** What it is about, where it belongs and how it was learnt of: all by choice, nothing typed. */
export function ReportChoices({ report, change, grids, grid, missing }: Wanted) {
  const { t } = useTranslation();
  const id = useId();
  const { kind, topic, channel } = report;
  const choices = useTopicChoices(kind, topic);
  return (
    <>
      <fieldset className="phone-kinds">
        <legend>{t('phone.kind')}</legend>
        {caseKinds.map((one) => (
          <label key={one} className="phone-choice">
            <input type="radio" name={id} checked={kind === one} onChange={() => change({ kind: one, topic: '' })} />
            {t(`kinds.kind.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="phone-field">
        <label htmlFor={`${id}-topic`}>
          {t('phone.topic')} <span className="phone-must">{t('case.required')}</span>
        </label>
        <select
          id={`${id}-topic`}
          aria-invalid={missing}
          value={topic}
          onChange={({ target }) => change({ topic: target.value })}
        >
          <option value="">{t('phone.chooseTopic')}</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {grids.length > 1 && (
        <div className="phone-field">
          <label htmlFor={`${id}-grid`}>{t('phone.grid')}</label>
          <select id={`${id}-grid`} value={grid} onChange={({ target }) => change({ grid: target.value })}>
            {grids.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} {code}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="phone-field">
        <label htmlFor={`${id}-channel`}>{t('phone.channel')}</label>
        <select
          id={`${id}-channel`}
          value={channel}
          onChange={({ target }) => {
            const chosen = channels.find((one) => one === target.value);
            if (chosen) change({ channel: chosen });
          }}
        >
          {channels.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.channel.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
