import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';

export type Ladder = { rungs: number[]; fired?: { dueAt: number; at: number }[]; endsAfterRungs?: boolean };
export type LadderView = { firstTaskAt: number; fired: { dueAt: number; at: number }[] };

export const stamp = defineUpdate<number>('stamp');
export const view = defineQuery<LadderView>('view');
export const end = defineSignal('end');
export const renew = defineSignal('renew');

/** As a case does it: one armed timer for the next rung, rungs already due fire at once, commands are stamped. */
export async function caseWorkflow(ladder: Ladder): Promise<LadderView> {
  const rungs = [...ladder.rungs];
  const fired = [...(ladder.fired ?? [])];
  const firstTaskAt = Date.now();
  const asked = { end: false, renew: false };
  const isAsked = () => asked.end || asked.renew;
  setHandler(stamp, () => Date.now());
  setHandler(view, () => ({ firstTaskAt, fired }));
  setHandler(end, () => void (asked.end = true));
  setHandler(renew, () => void (asked.renew = true));

  while (!isAsked()) {
    const dueAt = rungs[0];
    if (dueAt === undefined && ladder.endsAfterRungs) break;
    if (dueAt === undefined) await condition(isAsked);
    else if (dueAt > Date.now()) await condition(isAsked, dueAt - Date.now());
    if (dueAt !== undefined && dueAt <= Date.now()) fired.push({ dueAt: rungs.shift()!, at: Date.now() });
  }
  await condition(allHandlersFinished);
  if (asked.renew) await continueAsNew<typeof caseWorkflow>({ ...ladder, rungs, fired });
  return { firstTaskAt, fired };
}
