import { detailsOf, meetingTypes, originKinds, type OriginDetails } from '../../../domain/origins.ts';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { instantOf } from '../../ui/local-moment.ts';
import type { OriginBody } from './record-origin.ts';

/** The kinds of unit that a place can be. */
export const places = ['grid', 'community', 'street'] as const;

export type TextName =
  | 'title'
  | 'unit'
  | 'heldBy'
  | 'at'
  | 'households'
  | 'outreachTopic'
  | 'attendees'
  | 'groups'
  | 'observers';

/** What was typed into a field, as it stands. */
export const typed = (draft: Draft, name: TextName | 'text'): string => {
  const value = draft[name];
  return typeof value === 'string' ? value : '';
};

/** What kind it is; a visit where nothing was chosen. */
export const kindOf = (draft: Draft) => originKinds.find((kind) => kind === draft['kind']) ?? 'visit';

/** What the meeting is, in the order of the list. */
export const typesOf = (draft: Draft) => {
  const chosen = draft['types'];
  return meetingTypes.filter((type) => Array.isArray(chosen) && chosen.includes(type));
};

const lines = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

function said(draft: Draft): OriginDetails {
  const [types, outreachTopic] = [typesOf(draft), typed(draft, 'outreachTopic').trim()];
  const lists = (['attendees', 'groups', 'observers'] as const).map(
    (name) => [name, lines(typed(draft, name))] as const,
  );
  return {
    ...(/^\d+$/.test(typed(draft, 'households')) && { households: Number(typed(draft, 'households')) }),
    ...(outreachTopic !== '' && { outreachTopic }),
    ...(types.length > 0 && { types }),
    ...Object.fromEntries(lists.filter(([, names]) => names.length > 0)),
  };
}

/** Names of what is still missing. */
export const missingIn = (draft: Draft, unit: string): TextName[] => [
  ...(typed(draft, 'title').trim() === '' ? (['title'] as const) : []),
  ...(unit === '' ? (['unit'] as const) : []),
];

/** The message that a draft makes, of what its kind asks for. */
export function originOf(draft: Draft, unit: string): OriginBody {
  const kind = kindOf(draft);
  const asked: readonly string[] = detailsOf(kind);
  const details = Object.fromEntries(Object.entries(said(draft)).filter(([name]) => asked.includes(name)));
  const at = instantOf(typed(draft, 'at'));
  const heldBy = typed(draft, 'heldBy');
  return {
    kind,
    title: typed(draft, 'title').trim(),
    unit,
    ...(heldBy !== '' && { heldBy }),
    ...(at !== null && { at }),
    ...(Object.keys(details).length > 0 && { details }),
  };
}
