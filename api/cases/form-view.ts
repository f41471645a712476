import type { InferEntity } from '@mikro-orm/core';
import type { HandoverForm } from '../../database/entities/handover-form.ts';
import type { Texts } from '../texts/texts.ts';
import { instantOrNull, instantText } from './instants.ts';
import type { Names } from './names.ts';
import type { CaseView } from './schema.ts';
import { viewDoer } from './doer-view.ts';

/** 问题交接单 in the reader's language; what a clock handed over, it says in our words, and people in their own. */
export function viewForm(
  form: InferEntity<typeof HandoverForm>,
  names: Names,
  { nouns }: Texts,
): CaseView['handoverForms'][number] {
  return {
    number: form.number,
    hop: form.hop,
    from: form.fromUnit,
    to: form.toUnit,
    cover: form.cover ?? null,
    issuedAt: instantText(form.issuedAt),
    by: viewDoer(form.issuedBy, names),
    reason: form.reasonCode ? nouns.formReasons[form.reasonCode] : (form.reason ?? ''),
    measures: form.measures.map((measure) =>
      typeof measure === 'string' ? measure : `${instantText(measure.at)} ${nouns.events[measure.type]}`,
    ),
    timeLeft: form.timeLeft ?? null,
    receivedAt: instantOrNull(form.receivedAt),
    receivedBy: form.receivedBy ? viewDoer(form.receivedBy, names) : null,
  };
}
