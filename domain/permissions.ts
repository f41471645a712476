import type { CaseState } from './case.ts';
import type { Verb } from './commands.ts';
import { isOnPath } from './place.ts';
import type { Post, Role } from './roles.ts';

/**
 * How a post must stand to a case. `holder`: its unit holds it. `handler`: that, or the unit it climbed from by timer while
 * nobody above has accepted. `desk`: the holder lies in its area. `place`: the place lies in its area. `street`: it stands for the whole street of the place. `sight`: seeing it is
 * enough. `ruling`: as `place`, once the rounds of rework are used up, and where only the street is known, because its one
 * dispatcher may be who fed back. `task`: its unit was given a task beside the case. `committee`: the one that took the dispute up, any of the place before that.
 */
type Relation = 'holder' | 'handler' | 'desk' | 'place' | 'street' | 'sight' | 'ruling' | 'task' | 'committee';

/** After this many rounds of rework the supervisor rules (case-life.md, `reworking`). */
export const reworkRounds = 2;

const holders = {
  grid_worker: 'holder',
  grid_lead: 'holder',
  clerk: 'holder',
  dispatcher: 'holder',
  officer: 'holder',
  mediator: 'holder',
} as const;
const everyone = {
  grid_worker: 'sight',
  grid_worker_part_time: 'sight',
  grid_lead: 'sight',
  clerk: 'sight',
  dispatcher: 'sight',
  mediator: 'sight',
  supervisor: 'sight',
  officer: 'sight',
  integration: 'sight',
} as const;
const handlers = {
  grid_worker: 'handler',
  grid_lead: 'handler',
  clerk: 'handler',
  dispatcher: 'handler',
  officer: 'handler',
  mediator: 'handler',
} as const;

const supervising = { supervisor: 'place' } as const;
const atTheDesk = { dispatcher: 'desk', supervisor: 'desk' } as const;
const atTheStreet = { dispatcher: 'street', supervisor: 'street' } as const;
const tasked = {
  grid_worker: 'task',
  grid_lead: 'task',
  clerk: 'task',
  dispatcher: 'task',
  officer: 'task',
  mediator: 'task',
} as const;
const nearby = {
  grid_worker: 'place',
  grid_lead: 'place',
  clerk: 'place',
  dispatcher: 'place',
  supervisor: 'place',
  mediator: 'place',
} as const;
const mediating = { mediator: 'committee' } as const;

/** The one table of who may do what (case-life.md "Verbs" and "Who"). */
const permissions: Record<Verb, Partial<Record<Role, Relation>>> = {
  dispatch: { dispatcher: 'desk' },
  accept: holders,
  assign: { grid_lead: 'holder', dispatcher: 'desk' },
  contact: holders,
  note: everyone,
  // The right to skip a level is the dispatcher's, who does not hold the case below (case-life.md "Rules across all verbs").
  escalate: { ...holders, dispatcher: 'desk' },
  push_down: holders,
  transfer: { dispatcher: 'desk' },
  return: holders,
  object: holders,
  adjudicate: atTheDesk,
  feedback: handlers,
  verify: { grid_worker: 'place', grid_lead: 'place', clerk: 'place', dispatcher: 'place', supervisor: 'ruling' },
  callback: { clerk: 'place', dispatcher: 'place', supervisor: 'ruling' },
  close: { dispatcher: 'desk' },
  reject: { dispatcher: 'desk' },
  confirm_rejection: { dispatcher: 'desk', supervisor: 'desk' },
  withdraw: { grid_worker: 'place', grid_lead: 'place', clerk: 'place', dispatcher: 'place', mediator: 'place' },
  reopen: { dispatcher: 'place', supervisor: 'place' },
  milestone: holders,
  ask: holders,
  // The reporter's answer may reach whoever is near.
  answer: { ...holders, grid_worker: 'place', grid_lead: 'place', clerk: 'place', dispatcher: 'place' },
  list: { clerk: 'holder', dispatcher: 'desk', supervisor: 'desk' },
  unlist: { clerk: 'holder', dispatcher: 'desk', supervisor: 'desk' },
  extend: holders,
  rule_extension: { dispatcher: 'desk', supervisor: 'desk' },
  remind: { dispatcher: 'desk', supervisor: 'place' },
  issue_card: supervising,
  reply_card: holders,
  lift_card: supervising,
  rework: supervising,
  whistle: { ...holders, ...atTheDesk },
  approve_whistle: atTheStreet,
  report_in: tasked,
  refuse_whistle: tasked,
  rule_whistle: atTheStreet,
  give_task: { ...holders, dispatcher: 'desk' },
  finish_task: tasked,
  rate_whistle: { ...tasked, ...atTheDesk },
  merge: { dispatcher: 'desk' },
  link: { clerk: 'place', dispatcher: 'place', supervisor: 'place', mediator: 'place' },
  reclassify: { dispatcher: 'desk' },
  place: { ...holders, dispatcher: 'desk' },
  note_source: { dispatcher: 'desk', integration: 'sight' },
  call_police: { ...nearby, officer: 'task' },
  set_risk: nearby,
  add_party: nearby,
  open_mediation: { mediator: 'place' },
  record_consent: mediating,
  hold_session: mediating,
  record_session: mediating,
  extend_mediation: mediating,
  record_outcome: mediating,
  record_performance: mediating,
  follow_up: mediating,
  apply_confirmation: mediating,
};

/** Who may register a case, and whether also as solved on the spot (part-timers report only: case-life.md "Who"). */
const registrars: Partial<Record<Role, { onSpot: boolean }>> = {
  grid_worker: { onSpot: true },
  grid_worker_part_time: { onSpot: false },
  grid_lead: { onSpot: true },
  clerk: { onSpot: true },
  dispatcher: { onSpot: true },
  mediator: { onSpot: true },
  supervisor: { onSpot: true },
  officer: { onSpot: true },
  integration: { onSpot: false },
};

/** The posts in which somebody may use a verb on a case now; all that fit, because one may reach further than another. */
export function actingPosts(state: CaseState, verb: Verb, posts: readonly Post[]): Post[] {
  return posts.filter((post) => stands(state, post, permissions[verb][post.role]));
}

/** The post in which somebody may register a case, or null. */
export function registeringPost(posts: readonly Post[], onSpot: boolean): Post | null {
  return posts.find(({ role }) => (onSpot ? registrars[role]?.onSpot : registrars[role])) ?? null;
}

/** Every verb that some post of these may ever use, for menus (`GET /me`). */
export function verbsOf(posts: readonly Post[]): Verb[] {
  return (Object.keys(permissions) as Verb[]).filter((verb) => posts.some(({ role }) => permissions[verb][role]));
}

function stands(state: CaseState, post: Post, relation: Relation | undefined): boolean {
  switch (relation) {
    case undefined:
      return false;
    case 'holder':
      return post.unit === state.holder.unit;
    case 'handler':
      return post.unit === state.holder.unit || post.unit === state.climbedFrom;
    case 'desk':
      return isOnPath(state.holder.path, post.area);
    case 'place':
      return isOnPath(state.path, post.area);
    case 'street':
      return post.area === state.path.street;
    case 'ruling':
      return (
        isOnPath(state.path, post.area) && (state.reworkRound >= reworkRounds || state.path.community === undefined)
      );
    case 'task':
      return (state.tasks ?? []).some(({ unit }) => unit === post.unit);
    case 'committee':
      return state.mediation ? state.mediation.committee === post.unit : isOnPath(state.path, post.area);
    case 'sight':
      return true;
  }
}
