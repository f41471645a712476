import { isAgreement } from '../../domain/mediation.ts';
import { topics } from '../../domain/topics.ts';
import type { MediationView } from '../cases/mediation-schema.ts';
import type { CaseView } from '../cases/schema.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import type { MediationPaperView } from './page-schema.ts';
import { momentWords, paperWords } from './words.ts';

type Part = MediationPaperView['parts'][number];
type Pair = MediationPaperView['pairs'][number];
type Paper = Pick<MediationPaperView, 'title' | 'parts' | 'signatures'> & { pairs: Pair[]; number?: string };
type Party = MediationView['parties'][number];

/** A paper of a mediation as this reader may see its parties: the agreement, the notice of its end, the record of a session. Null where there is none. */
export function mediationPaper(about: CaseView, wanted: string, language: Language): MediationPaperView | null {
  const { mediation, kind, topic } = about;
  const record = /^record-(\d+)$/.exec(wanted);
  const write = mediation && writer(about, mediation, language);
  const paper = record ? write?.record(Number(record[1])) : wanted === 'notice' ? write?.notice() : write?.agreement();
  if (!paper) return null;
  const words = paperWords(language);
  const label = (topics[kind] as Record<string, Record<Language, string>>)[topic]?.[language] ?? topic;
  const { title, number = '', pairs, parts, signatures } = paper;
  return {
    page: [...words.page],
    title,
    subtitle: [about.number, number].filter(Boolean).join(' '),
    pairs: [[words.case, about.number], [words.topic, label], ...pairs],
    parts,
    signatures,
  };
}

function writer(about: CaseView, mediation: MediationView, language: Language) {
  const words = paperWords(language).mediation;
  const { nouns } = textsIn(language);
  const { parties, sessions, outcome } = mediation;
  const nameOf = ({ name }: Party) => name ?? words.unnamed;
  const named = (id: string) => {
    const party = parties.find((known) => known.id === id);
    return party ? nameOf(party) : id;
  };
  const committee = mediation.committee?.name ?? '';
  const led = sessions.flatMap(({ mediators }) => mediators);
  const chosen = mediation.mediator ? [mediation.mediator] : [];
  const everybody = [...new Set([...chosen, ...led].map(({ name }) => name))].join('、') || paperWords(language).none;
  const said = (name: string, told: string): Part => ({ name, words: told, heads: [], rows: [] });
  const table = (name: string, heads: readonly string[], rows: string[][]): Part => ({
    name,
    words: '',
    heads: [...heads],
    rows,
  });
  const listed = table(
    words.parties,
    words.partyHeads,
    parties.map((party) => [nameOf(party), party.side ?? '', party.phone ?? '']),
  );
  const signatures = (of: (name: string) => string, who: readonly Party[], ...more: string[]): Pair[] =>
    [...who.map((party) => of(nameOf(party))), words.mediatorSigns, ...more].map((name) => [name, words.date]);

  return {
    agreement(): Paper | null {
      if (!outcome || !isAgreement({ outcome: outcome.outcome })) return null;
      const facts = [about.title, about.description, outcome.reason].filter(Boolean).join('\n');
      const oral = outcome.form !== 'written';
      return {
        title: oral ? words.oral : words.agreement,
        pairs: [
          [words.committee, committee],
          [words.mediators, everybody],
          [words.opened, momentWords(mediation.openedAt)],
          [words.agreedAt, momentWords(outcome.at)],
        ],
        parts: [
          listed,
          said(words.facts, facts),
          table(
            words.terms,
            words.termHeads,
            outcome.terms.map(({ text, party, dueOn }, n) => [`${n + 1}`, text, named(party), dueOn ?? words.atOnce]),
          ),
          said(words.manner, words.mannerWords),
          ...(outcome.outcome === 'partly_agreed' ? [said(words.outcome, words.partly)] : []),
          said(words.effect, oral ? words.effectOral : words.effectWords),
        ],
        signatures: signatures(words.signs, parties, words.seal),
      };
    },
    notice(): Paper | null {
      if (!outcome?.remediesNotified) return null;
      const why = outcome.becauseRefused
        ? words.refused
        : `${nouns.outcomes[outcome.outcome]}\n${outcome.reason ?? ''}`;
      return {
        title: words.notice,
        pairs: [
          [words.committee, committee],
          [words.mediators, everybody],
          [words.opened, momentWords(mediation.openedAt)],
          [words.endedAt, momentWords(outcome.at)],
          ...(outcome.policeReportedAt === null ? [] : [[words.police, momentWords(outcome.policeReportedAt)] as Pair]),
        ],
        parts: [listed, said(words.outcome, why.trim()), said(words.remedies, words.remediesWords)],
        signatures: signatures(words.receives, parties, words.seal),
      };
    },
    record(n: number): Paper | null {
      const session = sessions.find((held) => held.n === n);
      if (!session) return null;
      const present = parties.filter(({ id }) => session.parties.some((party) => party.id === id && party.present));
      return {
        title: words.record,
        number: words.session(n),
        pairs: [
          [words.committee, committee],
          [words.mediators, session.mediators.map(({ name }) => name).join('、')],
          [words.heldAt, momentWords(session.at)],
          [words.venue, session.venue ?? ''],
        ],
        parts: [
          table(
            words.parties,
            words.presenceHeads,
            parties.map((party) => [
              nameOf(party),
              party.side ?? '',
              present.includes(party) ? words.present : words.absent,
            ]),
          ),
          said(words.said, session.record ?? words.unwritten),
        ],
        signatures: signatures(words.signs, present, words.recorder),
      };
    },
  };
}
