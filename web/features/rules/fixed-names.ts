/** The fixed clocks that are one budget each, with the words for them. */
export const fixedNames = {
  verify: 'clocks.kind.verify',
  callback: 'clocks.kind.callback',
  rework: 'clocks.kind.rework',
  info: 'clocks.kind.info',
  review: 'clocks.kind.review',
  extensionRuling: 'clocks.kind.extension',
  objectionRuling: 'clocks.kind.objection',
  mediate: 'clocks.kind.mediate',
  confirm: 'clocks.kind.confirm',
} as const;

export const fixedBudgets = Object.keys(fixedNames) as readonly (keyof typeof fixedNames)[];
