import { caseKinds, tracks } from '../../../domain/kinds.ts';
import type { RegistrationBody } from '../../cases/register-case.ts';
import { channels } from '../../cases/channels.ts';
import { isHalfNamed, namedParties, type Party } from '../../cases/parties.ts';
import { reportFiles } from '../../cases/report-files.ts';
import { filesOf } from '../../cases/verbs/drafts.ts';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import type { IntakeSearch } from './intake-search.ts';

export type Field =
  | 'title'
  | 'description'
  | 'topic'
  | 'address'
  | 'grid'
  | 'name'
  | 'phone'
  | 'result'
  | 'reply'
  | 'noPhotoReason'
  | 'parties';

/** What was typed into a field, as it stands. */
export const typed = (draft: Draft, field: Field): string => {
  const value = draft[field];
  return typeof value === 'string' ? value : '';
};

const said = (draft: Draft, field: Field) => typed(draft, field).trim();

/** What a draft has chosen; the usual call is a request by telephone that is handled fast. */
export const choicesOf = (draft: Draft) => ({
  kind: caseKinds.find((kind) => kind === draft['kind']) ?? 'request',
  track: tracks.find((track) => track === draft['track']) ?? 'fast',
  channel: channels.find((channel) => channel === draft['channel']) ?? 'phone',
  anonymous: draft['anonymous'] === true,
  confidential: draft['confidential'] === true,
  onSpot: draft['onSpot'] === true,
});

/** The topic; choosing another kind takes it away. */
export const topicOf = (draft: Draft): string => typed(draft, 'topic');

/** The parties, as far as they are typed. */
export const partiesIn = (draft: Draft): readonly Party[] =>
  Array.isArray(draft['parties']) ? (draft['parties'] as readonly Party[]) : [];

/** A case that is to be part of the one that is registered. */
export type Part = { id: string; number: string; title: string };

/** The cases of which an umbrella case is to be made. */
export const partsIn = (draft: Draft): readonly Part[] =>
  Array.isArray(draft['parts']) ? (draft['parts'] as readonly Part[]) : [];

/** Names of what is still missing. Whether a reply or a proof is, is the rule's to say. */
export function missingIn(draft: Draft): Field[] {
  const missing: Field[] = (['title', 'address'] as const).filter((field) => said(draft, field) === '');
  if (topicOf(draft) === '') missing.unshift('topic');
  if (choicesOf(draft).onSpot && said(draft, 'result') === '') missing.push('result');
  if (choicesOf(draft).kind === 'dispute' && partiesIn(draft).some(isHalfNamed)) missing.push('parties');
  return missing;
}

/** Under what a draft is kept: what was begun from an origin waits there. */
export const draftOf = ({ origin, resolution }: IntakeSearch): string =>
  origin === undefined ? 'new' : ['new from', origin, resolution].filter((part) => part !== undefined).join(' ');

/** The message that a draft makes. What comes from an origin came in on its way. */
export function registrationOf(draft: Draft, { origin, resolution }: IntakeSearch): RegistrationBody {
  const { kind, track, channel, anonymous, confidential, onSpot } = choicesOf(draft);
  const { photos, ...files } = reportFiles(filesOf(draft['files']), onSpot);
  const words = (...fields: Field[]) =>
    Object.fromEntries(fields.map((field) => [field, said(draft, field)]).filter(([, value]) => value !== ''));
  return {
    kind,
    track,
    topic: topicOf(draft),
    title: said(draft, 'title'),
    ...words('description'),
    place: { address: said(draft, 'address'), ...words('grid') },
    ...(origin === undefined ? { channel } : { origin: { id: origin, ...(resolution && { resolution }) } }),
    reporter: { ...words('name', 'phone'), anonymous, confidential },
    ...(kind === 'dispute' && namedParties(partiesIn(draft))),
    ...files,
    ...(onSpot && {
      closedOnSpot: {
        result: said(draft, 'result'),
        ...words('reply'),
        ...(photos ? { photos } : words('noPhotoReason')),
      },
    }),
  };
}
