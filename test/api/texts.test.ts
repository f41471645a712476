import { expect, test } from 'vitest';
import type { CaseEvent } from '../../domain/case-events.ts';
import { textsIn, type Narration } from '../../api/texts/texts.ts';

const told: Narration = {
  who: '网格员 鲁令友',
  unit: (code) => `<${code}>`,
  person: (id) => `<${id}>`,
  clock: () => '签收时限',
  listingReason: (code: string) => code,
  ground: null,
  topic: () => '楼道堆物',
  other: null,
  form: (hop) => `JJ-GC-990101-20261005-0001-${hop}`,
};

const stamp = { at: 0, by: { person: 'p', role: 'grid_worker', unit: 'YX-01-01' }, command: 'c' } as const;
const to = { code: 'YX-01', level: 'community', path: { street: 'YX', community: 'YX-01' } } as const;

const zh = textsIn('zh');
const en = textsIn('en');

test('accepting reads as a sentence in the words of the staff', () => {
  const event: CaseEvent & { type: 'accepted' } = { ...stamp, type: 'accepted', data: {} };
  expect(zh.events.accepted(event, told)).toBe('网格员 鲁令友 签收了案件');
});

test('a climb by the clock says whose time ran out, where the case went, and with which form', () => {
  const data = { from: 'YX-01-01', to, form: 1, timeLeft: 'P4D', clock: 'holding-1' };
  const event: CaseEvent & { type: 'climbed' } = { ...stamp, type: 'climbed', data };
  expect(zh.events.climbed(event, told)).toBe(
    '<YX-01-01>的办理时间已用完，案件自动上报至<YX-01>，签发问题交接单 JJ-GC-990101-20261005-0001-1',
  );
  expect(en.events.climbed(event, told)).toBe(
    'The time of <YX-01-01> ran out: the case climbed to <YX-01> with hand-over form JJ-GC-990101-20261005-0001-1',
  );
});

test('a call-back says what the reporter answered', () => {
  const data = { attempt: 1, reached: true, solved: true, satisfaction: 'basically' } as const;
  const event: CaseEvent & { type: 'called_back' } = { ...stamp, type: 'called_back', data };
  expect(zh.events.called_back(event, told)).toBe('网格员 鲁令友 回访了诉求人，问题已解决，诉求人基本满意');
  expect(en.events.called_back(event, { ...told, who: 'Clerk Sun' })).toBe(
    'Clerk Sun called the reporter back, who calls it solved and is basically satisfied',
  );
});

test('a call-back that tells only the satisfaction is still one sentence', () => {
  const data = { attempt: 1, reached: true, satisfaction: 'unsatisfied' } as const;
  const event: CaseEvent & { type: 'called_back' } = { ...stamp, type: 'called_back', data };
  expect(en.events.called_back(event, { ...told, who: 'Clerk Sun' })).toBe(
    'Clerk Sun called the reporter back, who is unsatisfied',
  );
});

test('escalating tells to which level and that the total time is not reset', () => {
  const facts = { above: 'community', below: null, after: 'awaiting_verify', pauses: true } as const;
  expect(en.effects.escalate(facts)).toBe('to the community; the total time is not reset');
  expect(zh.effects.escalate(facts)).toBe('上报至社区；总时限不重新计算');
});

test('an explanation names the holiday that did not count', () => {
  const step = {
    from: '2026-02-15',
    to: '2026-02-23',
    days: 9,
    what: 'skipped',
    reason: 'holiday',
    name: '春节',
  } as const;
  expect(zh.explanation(step)).toBe('2026-02-15 至 2026-02-23：春节，不计');
  expect(en.explanation(step)).toBe('2026-02-15 to 2026-02-23: not counted, 春节');
});

test('every noun has a word of its own in each language', () => {
  for (const { nouns } of [zh, en]) {
    for (const [group, words] of Object.entries(nouns).filter(([, words]) => typeof words === 'object')) {
      const said = Object.values(words as Record<string, string>);
      expect(
        said.every((word) => word.trim() !== ''),
        group,
      ).toBe(true);
      expect(new Set(said).size, group).toBe(said.length);
    }
  }
});
