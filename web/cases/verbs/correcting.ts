import type { VerbForm } from './verb-form.ts';

/** The forms that correct a place, and note what stands outside: an order of another system, the police (api/commands/correcting.ts). */
export const place: VerbForm = {
  path: 'placing',
  minds: true,
  fields: [
    { name: 'address', label: 'address', kind: 'line' },
    { name: 'grid', label: 'grid', kind: 'grid' },
    { name: 'reason', label: 'reason', kind: 'words', required: true },
  ],
};

export const noteSource: VerbForm = {
  path: 'source',
  minds: true,
  fields: [
    { name: 'system', label: 'system', kind: 'line', required: true },
    { name: 'number', label: 'orderNumber', kind: 'line', required: true },
    { name: 'dueAt', label: 'sourceDueAt', kind: 'moment' },
  ],
};

export const callPolice: VerbForm = {
  path: 'police-report',
  minds: false,
  fields: [
    { name: 'reportedAt', label: 'reportedAt', kind: 'moment', required: true },
    { name: 'arrivedAt', label: 'arrivedAt', kind: 'moment' },
    { name: 'note', label: 'note', kind: 'words' },
  ],
};
