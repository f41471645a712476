import type { CaseEvent, CaseEventType, NextCheck } from '../../domain/case-events.ts';
import type { ClockKind } from '../../domain/clock.ts';
import type { Verb } from '../../domain/commands.ts';
import type { Level } from '../../domain/levels.ts';
import { effects as effectsInEnglish } from './en/effects.ts';
import { events as eventsInEnglish } from './en/events.ts';
import { faults as faultsInEnglish } from './en/faults.ts';
import { explanation as explanationInEnglish } from './en/explanation.ts';
import { next as nextInEnglish } from './en/next.ts';
import { nouns as nounsInEnglish } from './en/nouns.ts';
import type { ExplanationTexts } from './explanation.ts';
import type { FaultTexts } from './faults.ts';
import type { Language } from './language.ts';
import type { Nouns } from './nouns.ts';
import { effects as effectsInChinese } from './zh/effects.ts';
import { events as eventsInChinese } from './zh/events.ts';
import { faults as faultsInChinese } from './zh/faults.ts';
import { explanation as explanationInChinese } from './zh/explanation.ts';
import { next as nextInChinese } from './zh/next.ts';
import { nouns as nounsInChinese } from './zh/nouns.ts';

/** What a sentence about an event needs beside the event: names for its codes, in the reader's words. */
export type Narration = {
  who: string;
  unit: (code: string) => string;
  person: (id: string) => string;
  clock: (id: string) => string;
  topic: (topic: string) => string;
  listingReason: (code: string) => string;
  /** Why the event rejects, where its words are a code of the catalogue. */
  ground: string | null;
  form: (hop: number) => string;
  /** Number of the other case that it tells of; null where the reader may not see that one. */
  other: string | null;
};

export type EventTexts = { [T in CaseEventType]: (event: CaseEvent & { type: T }, told: Narration) => string };

/** What a verb's effect depends on: the levels next to the case, and what a feedback or a passed verification leads to. */
export type EffectFacts = { above: Level | null; below: Level | null; after: NextCheck | 'closed'; pauses: boolean };

export type EffectTexts = Record<Verb, (facts: EffectFacts) => string>;

/** What comes if nobody acts: the case climbs, a missed time is put on record, the case itself is overdue, it is supervised again
 * after that, or a suspension ends. */
export type NextCode = 'climb' | 'remind' | 'overdue' | 'supervise' | 'go_on';

export type NextTexts = Record<NextCode, (facts: { clock: ClockKind; to: string }) => string>;

export type Texts = {
  nouns: Nouns;
  events: EventTexts;
  effects: EffectTexts;
  next: NextTexts;
  explanation: ExplanationTexts;
  drafts: FaultTexts;
};

const texts: Record<Language, Texts> = {
  zh: {
    nouns: nounsInChinese,
    events: eventsInChinese,
    effects: effectsInChinese,
    next: nextInChinese,
    explanation: explanationInChinese,
    drafts: faultsInChinese,
  },
  en: {
    nouns: nounsInEnglish,
    events: eventsInEnglish,
    effects: effectsInEnglish,
    next: nextInEnglish,
    explanation: explanationInEnglish,
    drafts: faultsInEnglish,
  },
};

/** Every sentence and noun in the reader's language. */
export function textsIn(language: Language): Texts {
  return texts[language];
}
