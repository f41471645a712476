import { useTranslation } from 'react-i18next';
import type { clocks } from '../../words/zh/clocks.ts';

type Known = keyof typeof clocks.milestone;

/** What people call a milestone; one that has no word goes by its name. */
export function useMilestoneWord(): (name: string) => string {
  const { t, i18n } = useTranslation();
  return (name) => (i18n.exists(`clocks.milestone.${name}`) ? t(`clocks.milestone.${name as Known}`) : name);
}
