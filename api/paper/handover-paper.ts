import type { Catalogue } from '../../domain/catalogue.ts';
import type { CaseView } from '../cases/schema.ts';
import type { Names } from '../cases/names.ts';
import type { DoerView } from '../cases/doer-schema.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { topicWord } from '../texts/topic-word.ts';
import type { FormPageView } from './page-schema.ts';
import { durationWords, momentWords, paperWords } from './words.ts';

type Form = CaseView['handoverForms'][number];

/** A hand-over form as its page says it: who hands what to whom, why, what was tried, how much time is left, and who signed. */
export function handoverPaper(
  about: CaseView,
  form: Form,
  names: Names,
  catalogue: Catalogue,
  language: Language,
): FormPageView {
  const { nouns } = textsIn(language);
  const words = paperWords(language);
  const due = about.clocks.find(({ kind }) => kind === 'resolve')?.dueAt ?? null;
  const signed = (by: DoerView | null, at: string | null) =>
    by ? `${'system' in by ? words.system : `${nouns.roles[by.role]} ${by.name}`}\n${momentWords(at)}` : words.unsigned;
  return {
    page: [...words.page],
    title: words.form,
    subtitle: form.number,
    pairs: [
      [words.case, about.number],
      [words.kind, nouns.kinds[about.kind]],
      [words.topic, topicWord(catalogue, about, Date.parse(about.registeredAt), language)],
      [words.registered, momentWords(about.registeredAt)],
      [words.from, names.unit(form.from)],
      [words.to, `${names.unit(form.to)}${form.cover ? words.coverFor(names.unit(form.cover)) : ''}`],
      [words.issued, momentWords(form.issuedAt)],
      [words.due, momentWords(due, words.none)],
      [words.left, form.timeLeft === null ? words.none : durationWords(form.timeLeft, words)],
      [words.place, about.place.address],
    ],
    sections: [
      [words.title, about.title],
      [words.description, about.description ?? words.none],
      [words.reason, form.reason || words.none],
      [words.measures, form.measures.map((measure, n) => `${n + 1}. ${measured(measure)}`).join('\n') || words.none],
    ],
    signatures: [
      [words.handsOver, signed(form.by, form.issuedAt)],
      [words.receives, signed(form.receivedBy, form.receivedAt)],
    ],
  };
}

/** What a clock put down as measures begins with an instant, which paper says more shortly. */
function measured(measure: string): string {
  return measure.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(\.\d+)?\+08:00/, '$1 $2');
}
