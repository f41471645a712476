import { evolve } from './case.ts';
import type { CaseState } from './case.ts';
import type { Actor, CaseEvent } from './case-events.ts';
import type { Command, LetterCommand, PersonCommand, RebaseCommand, TimerCommand } from './commands.ts';
import { fireRung } from './case-rungs.ts';
import { actingPosts } from './permissions.ts';
import { isRefusal, refuse, type Refusal } from './refusals.ts';
import type { Post } from './roles.ts';
import { rereadClocks } from './rereading.ts';
import { isOpen } from './statuses.ts';
import { accepted } from './verbs/accept.ts';
import { isLetter, readLetter } from './verbs/letter.ts';
import { ruleOf } from './verbs/rules.ts';
import { words, type Draft } from './verbs/verb.ts';

/**
 * What a command does to a case at `at` (epoch ms): the events to record, or a refusal. Pure and total; people, timers and
 * imports all come through here, and whoever calls it has fired the rungs due by then (data.md "The loop").
 */
export function decide(state: CaseState, command: Command, at: number): CaseEvent[] | Refusal {
  if (command.verb === 'fire_rung') return decideTimer(state, command, at);
  if (command.verb === 'rebase') return decideRebase(state, command, at);
  if (isLetter(command)) return decideLetter(state, command, at);
  const posts = permit(state, command);
  if (isRefusal(posts)) return posts;
  const answers = posts.map((post) => decideAs(post, state, command, at));
  return answers.find((answer) => !isRefusal(answer)) ?? answers[0] ?? refuse('not_permitted');
}

function decideAs(post: Post, state: CaseState, command: PersonCommand, at: number): CaseEvent[] | Refusal {
  const rule = ruleOf(command.verb);
  const circumstance = { at, post, person: 'person' in command.by ? command.by.person : undefined };
  const barred = rule.bar?.(state, circumstance);
  if (barred) return barred;
  const by = actor(command, post);
  const stamp = (draft: Draft): CaseEvent => ({ ...draft, at, by, command: command.id });

  const first = impliesAccepting(state, command, post) ? [stamp(accepted(state))] : [];
  const now = first.reduce<CaseState>(evolve, state);
  const drafts = rule.decide(now, command, circumstance);
  return isRefusal(drafts) ? drafts : [...first, ...drafts.map(stamp)];
}

/** The gate before every rule: version, end, right, status, in this order, so that the answer never tells more than the caller may know. */
function permit(state: CaseState, command: PersonCommand): Post[] | Refusal {
  if (command.expectedVersion !== undefined && command.expectedVersion !== state.version) {
    return { refused: 'stale_version', currentVersion: state.version };
  }
  const { from } = ruleOf(command.verb);
  if (!isOpen(state.status) && !from.includes(state.status)) return refuse('wrong_status');
  const posts = actingPosts(state, command.verb, command.by.posts);
  if (posts.length === 0) return refuse('not_permitted');
  return from.includes(state.status) ? posts : refuse('wrong_status');
}

/** A holder's verb while the case waits to be accepted implies accepting it (case-life.md "Rules across all verbs"). */
function impliesAccepting(state: CaseState, command: PersonCommand, post: Post): boolean {
  return (
    state.status === 'pending_accept' &&
    ruleOf(command.verb).impliesAccepting === true &&
    post.unit === state.holder.unit
  );
}

function decideTimer(state: CaseState, command: TimerCommand, at: number): CaseEvent[] {
  return fireRung(state, command.args, at).map((draft) => ({
    ...draft,
    at,
    by: { system: 'timer' },
    command: command.id,
  }));
}

/** A case that has ended keeps its verdicts, whatever the rules become (`wrong_status`). */
function decideRebase(state: CaseState, command: RebaseCommand, at: number): CaseEvent[] | Refusal {
  if (!isOpen(state.status)) return refuse('wrong_status');
  const { row, calendar } = state.rules;
  const { rules } = command.facts;
  const data = {
    rebase: command.args.rebase,
    from: { policy: `${row.policy}/${row.id}`, calendar: calendar.version },
    rules,
  };
  const clocks = rereadClocks(state, rules);
  return [
    { type: 'rebased', data, clocks, at, by: { system: command.by.system }, command: command.id, ...words(command) },
  ];
}

function decideLetter(state: CaseState, letter: LetterCommand, at: number): CaseEvent[] {
  const by = { system: letter.by.system };
  return [{ ...readLetter(state, letter, at), at, by, command: letter.id }];
}

function actor({ by }: PersonCommand, { role, unit }: Post): Actor {
  return 'person' in by ? { person: by.person, role, unit } : { system: by.system };
}
