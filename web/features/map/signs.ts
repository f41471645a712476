import type { CaseKind } from '../../../domain/kinds.ts';

/** How much is overdue in a grid, in shape and number. */
export const overdueSign = (overdue: number): string => (overdue > 0 ? `■ ${overdue}` : '✓ 0');

const pins: Record<CaseKind, { open: string; overdue: string }> = {
  request: { open: '○', overdue: '●' },
  hazard: { open: '△', overdue: '▲' },
  dispute: { open: '◇', overdue: '◆' },
};

/** The kind of a case as the shape of its pin, filled where it is overdue. */
export const pinSign = ({ kind, overdue }: { kind: CaseKind; overdue: boolean }): string =>
  pins[kind][overdue ? 'overdue' : 'open'];
