import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MomentInput } from './moment-input.tsx';
import type { LocalMoment } from '../../ui/local-moment.ts';

export type LocalPause = { from: LocalMoment; to: LocalMoment };

type Wanted = {
  pauses: readonly LocalPause[];
  change: (pauses: readonly LocalPause[]) => void;
  tried: boolean;
  /** Where a new pause begins to be typed. */
  start: LocalMoment;
};

/** When the time stands still, as often as it does. */
export function PauseFields({ pauses, change, tried, start }: Wanted) {
  const { t } = useTranslation();
  const set = (index: number, some: Partial<LocalPause>) =>
    change(pauses.map((pause, at) => (at === index ? { ...pause, ...some } : pause)));
  return (
    <fieldset className="what-if-pauses">
      <legend>{t('whatIf.pauses')}</legend>
      {pauses.map(({ from, to }, index) => (
        // Pauses have no name but their place.
        <div key={index} className="what-if-pause">
          <MomentInput
            label={t('whatIf.pauseFrom', { n: index + 1 })}
            value={from}
            change={(moment) => set(index, { from: moment })}
            tried={tried}
          />
          <MomentInput
            label={t('whatIf.pauseTo', { n: index + 1 })}
            value={to}
            change={(moment) => set(index, { to: moment })}
            tried={tried}
          />
          <Button onClick={() => change(pauses.toSpliced(index, 1))}>
            {t('whatIf.removePause', { n: index + 1 })}
          </Button>
        </div>
      ))}
      <Button onClick={() => change([...pauses, { from: start, to: start }])}>{t('whatIf.addPause')}</Button>
    </fieldset>
  );
}
