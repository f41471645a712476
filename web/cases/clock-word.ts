import { useTranslation } from 'react-i18next';
import type { ClockFamily } from '../../domain/clock.ts';
import type { clocks } from '../words/zh/clocks.ts';

type Milestone = keyof typeof clocks.milestone;

/** What people call a clock: the word of its family, for a milestone its own name, for a task or a performance its number. */
export function useClockWord(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return (kind) => {
    const [family, name] = kind.split(':');
    const word = t(`clocks.kind.${family as ClockFamily}`);
    if (name === undefined) return word;
    if (/^\d+$/.test(name)) return t('case.numberedClock', { clock: word, n: name });
    return `${word} · ${i18n.exists(`clocks.milestone.${name}`) ? t(`clocks.milestone.${name as Milestone}`) : name}`;
  };
}
