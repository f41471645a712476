import type { Preview } from '../../database/preview-jobs.ts';
import type { PreviewMove } from '../../database/preview-moves.ts';
import type { ImpactMark } from '../../domain/impact.ts';
import { instantOrNull, instantText } from '../cases/instants.ts';
import type { Language } from '../texts/language.ts';
import type { PreviewView } from './preview-schema.ts';

const words: Record<Language, Record<ImpactMark, string> & { between: string }> = {
  zh: {
    earlier: '提前到期',
    later: '延后到期',
    begin: '开始计时',
    end: '不再计时',
    becomeBreached: '变为超期',
    recover: '不再临期',
    loseRung: '失去一次提醒',
    between: '，',
  },
  en: {
    earlier: 'due earlier',
    later: 'due later',
    begin: 'gets a due time',
    end: 'has no due time any more',
    becomeBreached: 'becomes overdue',
    recover: 'is not due soon any more',
    loseRung: 'loses a reminder',
    between: ', ',
  },
};

/** A preview as far as it has come, with a page of what it has found. */
export function viewPreview(
  preview: Preview,
  { items, nextCursor }: { items: readonly PreviewMove[]; nextCursor: string | null },
  language: Language,
): PreviewView {
  const { id, kind, name, version, at, stage, total, done, numbers, history } = preview;
  const share = (part: number) => (history.cases === 0 ? null : part / history.cases);
  return {
    id,
    kind,
    name,
    version,
    at: instantText(at),
    state: stage === 'done' ? 'done' : 'running',
    // Cases are opened and closed while it counts.
    total: stage === 'done' ? done : Math.max(total, done),
    done,
    numbers,
    lastNinetyDays: { ...history, metShare: share(history.met), wouldHaveMetShare: share(history.wouldHaveMet) },
    items: items.map((move) => viewMove(move, language)),
    nextCursor,
  };
}

function viewMove(move: PreviewMove, language: Language): PreviewView['items'][number] {
  const { caseId, number, title, clock, kind, before, after, marks } = move;
  return {
    case: { id: caseId, number, title },
    clock,
    kind,
    dueBefore: instantOrNull(before),
    dueAfter: instantOrNull(after),
    changes: [...marks],
    text: marks.map((mark) => words[language][mark]).join(words[language].between),
  };
}
