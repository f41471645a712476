import { Type } from 'typebox';

const closed = { additionalProperties: false };

export const Health = Type.Object({ status: Type.Literal('ok') }, { ...closed, examples: [{ status: 'ok' }] });

export const Readiness = Type.Object({ status: Type.Literal('ready') }, { ...closed, examples: [{ status: 'ready' }] });

export const Metrics = Type.String({
  description: 'Prometheus text format 0.0.4',
  examples: ['gridcase_cases_open{level="grid"} 42'],
});
