import type { MikroORM } from '@mikro-orm/postgresql';
import { readPreviewCases, writePreviewStep, type PreviewCase, type PreviewStep } from '../database/preview-batch.ts';
import { findPreview, type Preview } from '../database/preview-jobs.ts';
import { impactMarks, impactOn, type CaseImpact } from '../domain/impact.ts';
import { isUnder, rulesUnder, withoutOlder, type RuleChange } from '../domain/rule-change.ts';
import { judgeAgain } from '../domain/second-verdict.ts';

const batchSize = 100;
const next = { open: 'closed', closed: 'done', done: 'done' } as const;

/** What the preview workflow has done: the next cases looked at and counted; none of them is changed. */
export function previewActivities({ orm }: { orm: MikroORM }) {
  return {
    previewBatch: async (previewId: string): Promise<'more' | 'done'> => {
      const em = orm.em.fork();
      const preview = await findPreview(em, previewId, null);
      if (!preview || preview.stage === 'done') return 'done';
      const cases = await readPreviewCases(em, preview, batchSize);
      const step = preview.stage === 'open' ? lookAhead(preview, cases) : lookBack(preview, cases);
      await writePreviewStep(em, preview, step);
      return step.stage === 'done' ? 'done' : 'more';
    },
  };
}

function lookAhead(preview: Preview, cases: readonly PreviewCase[]): PreviewStep {
  const impacts = cases.flatMap((each) => {
    const impact = impactOf(preview, each);
    return impact ? [{ caseId: each.id, ...impact }] : [];
  });
  const moves = impacts.flatMap(({ caseId, moves }) => moves.map((move) => ({ ...move, caseId })));
  const { numbers, history } = preview;
  const more = {
    cases: impacts.length,
    casesMoved: impacts.filter(({ moves }) => moves.length > 0).length,
    moved: moves.length,
  };
  const counted = { ...numbers };
  for (const name of ['cases', 'casesMoved', 'moved'] as const) counted[name] += more[name];
  for (const mark of impactMarks) for (const { marks } of impacts) counted[mark] += marks[mark];
  return { ...progress(preview, cases), moves, numbers: counted, history };
}

/** Null where the case would not be asked: it runs under these rules already, or no row is for it. */
function impactOf({ change, at }: Preview, each: PreviewCase): CaseImpact | null {
  const rules = rulesUnder(each.state, withoutOlder(each.state, partOf(change, each)));
  return rules && !isUnder(each.state, rules) ? impactOn(each.state, rules, at) : null;
}

function lookBack(preview: Preview, cases: readonly PreviewCase[]): PreviewStep {
  const { change, numbers, history } = preview;
  const counted = { ...history };
  for (const each of cases) {
    const rules = rulesUnder(each.state, partOf(change, each));
    const verdict = rules && judgeAgain(each.state, rules);
    if (!verdict) continue;
    counted.cases += 1;
    counted.met += Number(verdict.met);
    counted.wouldHaveMet += Number(verdict.wouldHaveMet);
  }
  return { ...progress(preview, cases), moves: [], numbers, history: counted };
}

function progress({ stage }: Preview, cases: readonly PreviewCase[]): Pick<PreviewStep, 'looked' | 'behind' | 'stage'> {
  const isLast = cases.length < batchSize;
  return {
    looked: cases.length,
    behind: isLast ? null : (cases.at(-1)?.id ?? null),
    stage: isLast ? next[stage] : stage,
  };
}

/** Of a change, what the case's own street works by. */
function partOf({ policy, calendar }: RuleChange, { usesPolicy, usesCalendar }: PreviewCase): RuleChange {
  return { ...(policy && usesPolicy && { policy }), ...(calendar && usesCalendar && { calendar }) };
}
