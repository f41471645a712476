import { allowedVerbs } from '../../domain/allowed.ts';
import type { CaseState } from '../../domain/case.ts';
import { roles, type Post } from '../../domain/roles.ts';
import { caseStatuses, type CaseStatus } from '../../domain/statuses.ts';
import { verbs } from '../../domain/verbs/rules.ts';
import { nouns } from '../../api/texts/zh/nouns.ts';
import { post, staff } from '../support/cast.ts';
import { by } from './doing.ts';
import { given } from './given.ts';
import { aCase } from './some-case.ts';
import { caseIn } from './status-lives.ts';

// Every role, in the unit that holds, above it, in a department and in the committee: whatever is refused now is refused by the status.
export const everyPost: readonly Post[] = [
  ...['YX-01-01', 'YX-01', 'YX', 'YX-D-URBAN', 'YX-D-HOUSING'].flatMap((unit) => roles.map((role) => post(role, unit))),
  ...staff.mediator.posts,
];

const mediator = by('mediator');
const waiting = given(aCase({ kind: 'dispute', topic: 'parking', parties: [{ id: 'p1' }, { id: 'p2' }] }));
const opened = waiting.and('2026-03-02 09:10', mediator.open_mediation());
const consented = opened
  .and('2026-03-02 09:11', mediator.record_consent('p1'))
  .and('2026-03-02 09:12', mediator.record_consent('p2'));
const met = consented.and('2026-03-02 09:13', mediator.hold_session());
const settled = met.and('2026-03-02 09:14', mediator.record_outcome('agreed', [{ party: 'p1', dueOn: '2026-03-20' }]));
const refused = opened.and('2026-03-02 09:11', mediator.record_consent('p1', false));
const planned = given(aCase({ track: 'joint' }));
const whistled = planned
  .and('2026-03-02 09:10', by('grid-worker').whistle(['YX-D-URBAN']))
  .and('2026-03-02 09:11', by('grid-worker').whistle(['YX-D-URBAN']))
  .and('2026-03-02 09:12', by('grid-worker').whistle(['YX-D-URBAN']))
  .and('2026-03-02 09:13', by('grid-worker').whistle(['YX-D-URBAN']))
  .and('2026-03-02 09:20', by('dispatcher').approve_whistle(2))
  .and('2026-03-02 09:21', by('dispatcher').approve_whistle(3))
  .and('2026-03-02 09:22', by('dispatcher').approve_whistle(4));
const called = whistled
  .and('2026-03-02 09:30', by('officer-urban').refuse_whistle(3))
  .and('2026-03-02 09:31', by('officer-urban').report_in(4));
const finished = called.and('2026-03-02 09:40', by('officer-urban').finish_task(4));
const carded = planned.and('2026-03-02 09:10', by('supervisor').issue_card());

/** What may stand beside a status: the record of a mediation at each of its stages, tasks, cards, links, and what waits for an answer. */
export function variants(state: CaseState): CaseState[] {
  const beside = ({ state: { kind, topic, parties, mediation, clocks } }: typeof opened) => ({
    ...state,
    kind,
    topic,
    ...(parties && { parties }),
    ...(mediation && { mediation }),
    clocks: [...state.clocks, ...clocks.filter((clock) => !state.clocks.some(({ id }) => id === clock.id))],
  });
  const tasked = ({ state: { tasks = [] } }: typeof called) => ({ ...state, tasks });
  return [
    state,
    ...[waiting, opened, consented, met, settled, refused].map(beside),
    ...[called, finished].map(tasked),
    { ...state, cards: carded.state.cards ?? [] },
    { ...state, rejectionProposedBy: 'somebody-else' },
    { ...state, objectedBy: 'somebody-else' },
    { ...state, extensionAsked: { clock: 'resolve', days: 2, by: 'somebody-else' } },
    { ...state, level: 'community', holder: { ...state.holder, unit: 'YX-01' } },
    { ...state, clocks: [...state.clocks, ...planned.state.clocks.filter(({ id }) => id === 'milestone:plan')] },
  ];
}

/** The verbs that somebody may use in a status, whatever stands beside it. */
export function verbsIn(status: CaseStatus): Set<string> {
  const state = caseIn[status];
  return new Set(variants(state).flatMap((one) => allowedVerbs(one, everyPost, 'anybody', state.lastAt)));
}

/** The table of docs/case-life.md, status by verb, as lines of Markdown. */
export function statusTable(): string[] {
  const allowed = caseStatuses.map((status) => verbsIn(status));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['verb', ...caseStatuses.map((status) => `\`${status}\` ${nouns.statuses[status]}`)]),
    line(['---', ...caseStatuses.map(() => ':-:')]),
    ...verbs.map((verb) => line([verb, ...allowed.map((may) => (may.has(verb) ? '●' : ' '))])),
  ];
}
