import { openingClocks } from './case-clocks.ts';
import type { CaseEvent, CaseRules, EventText, ReporterMode } from './case-events.ts';
import type { By } from './commands.ts';
import type { CaseKind, Track } from './kinds.ts';
import type { Party } from './mediation-events.ts';
import { registeringPost } from './permissions.ts';
import type { AreaPath, UnitRef } from './place.ts';
import { isRefusal, refuse, type Refusal } from './refusals.ts';
import { unanswered } from './verbs/closing.ts';

/** A new case as the API resolved it: `unit` is the grid when `path` knows one, else the desk that is to dispatch it. */
export type Registration = {
  id: string;
  by: By;
  kind: CaseKind;
  topic: string;
  track: Track;
  path: AreaPath;
  unit: UnitRef;
  reporter: ReporterMode;
  /** Null where the catalogue does not offer the topic, or no row is for it. */
  rules: CaseRules | null;
  /** What came with it: photos of how things were found, papers. */
  files?: readonly string[];
  /** The parties to a dispute, by id. */
  parties?: readonly Party[];
  onSpot?: { photos?: readonly string[]; text: EventText };
};

/**
 * 登记, and 即报即结 when it comes with its result: the first events of a case at `at` (epoch ms). Refused with `not_permitted`,
 * `unknown_topic`, and on the spot with `reply_required` or `proof_required`. On the spot only the total time is opened, and met.
 */
export function register(registration: Registration, at: number): CaseEvent[] | Refusal {
  const { id, by, kind, topic, track, path, unit, reporter, rules, files = [], parties = [], onSpot } = registration;
  const post = registeringPost(by.posts, onSpot !== undefined);
  if (!post) return refuse('not_permitted');
  if (!rules) return refuse('unknown_topic');
  const ended = onSpot ? onSpotEnd(onSpot, reporter) : [];
  if (isRefusal(ended)) return ended;
  const queue = path.grid ? unit.level : 'desk';
  const opened = openingClocks(rules, reporter === 'named', queue);
  const registered = {
    type: 'registered',
    data: {
      kind,
      topic,
      track,
      path,
      holder: unit,
      status: path.grid ? 'pending_accept' : 'pending_dispatch',
      reporter,
      rules,
      ...(files.length > 0 && { files }),
      ...(parties.length > 0 && { parties }),
    },
    clocks: onSpot ? opened.filter((change) => change.do === 'start' && change.kind === 'resolve') : opened,
  } as const;
  const actor = 'person' in by ? { person: by.person, role: post.role, unit: post.unit } : { system: by.system };
  return [registered, ...ended].map((draft) => ({ ...draft, at, by: actor, command: id }));
}

function onSpotEnd({ photos = [], text }: NonNullable<Registration['onSpot']>, reporter: ReporterMode) {
  const missing = unanswered(reporter, text, photos);
  if (missing) return missing;
  return [
    { type: 'closed', data: { after: 'on_spot', photos }, clocks: [{ do: 'stop', id: 'resolve' }], text },
  ] as const;
}
