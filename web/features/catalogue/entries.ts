import type { CaseKind } from '../../../domain/kinds.ts';
import type { Line } from '../../../domain/lines.ts';
import type { GroundView, ListingReasonView, TopicView } from '../../catalogue/read-catalogue.ts';

/** The parts of the catalogue whose entries have words, by the names that their addresses have. */
export type WordedPart = 'topics' | 'grounds' | 'listing-reasons';
export type EntryView = TopicView | GroundView | ListingReasonView;

/** An entry that is changed, or one that is to be added to a part beside those whose codes are taken. */
export type Subject = { part: WordedPart; kind?: CaseKind; entry: EntryView | null; taken: readonly string[] };

export type EntryDraft = {
  code: string;
  zh: string;
  en: string;
  line: Line | null;
  channelZh: string;
  channelEn: string;
  active: boolean;
  reason: string;
};
export type EntryField = keyof EntryDraft;

export function draftOf({ entry }: Subject): EntryDraft {
  const channel = entry && 'channel' in entry ? entry.channel : { zh: '', en: '' };
  return {
    code: entry?.code ?? '',
    zh: entry?.zh ?? '',
    en: entry?.en ?? '',
    line: entry && 'line' in entry ? entry.line : null,
    channelZh: channel.zh,
    channelEn: channel.en,
    active: entry?.active ?? true,
    reason: '',
  };
}

const isCode = (text: string) => /^[a-z][a-z0-9_]{0,39}$/.test(text);

/** Names of what is still missing, or can not be meant. */
export function missingIn({ part, entry, taken }: Subject, draft: EntryDraft): EntryField[] {
  const words: EntryField[] = [
    'zh',
    'en',
    ...(part === 'grounds' ? (['channelZh', 'channelEn'] as const) : []),
    'reason',
  ];
  const blank = words.filter((field) => String(draft[field]).trim() === '');
  const isFree = entry !== null || !taken.includes(draft.code);
  return isCode(draft.code) && isFree ? blank : ['code', ...blank];
}

/** Where the change of an entry is sent, and what it says. */
export function messageOf({ part, kind, entry }: Subject, draft: EntryDraft) {
  const { code, zh, en, line, channelZh, channelEn, active, reason } = draft;
  return {
    path: ['/catalogue', part, ...(part === 'topics' && kind ? [kind] : []), code].join('/'),
    body: {
      zh: zh.trim(),
      en: en.trim(),
      active,
      reason: reason.trim(),
      ...(part === 'topics' && { line }),
      ...(part === 'grounds' && { channel: { zh: channelZh.trim(), en: channelEn.trim() } }),
      // One that is added must not change another of the same code.
      expectedVersion: entry?.version ?? 0,
    },
  };
}

/** The key under which the changes of an entry are kept. */
export function historyOf({ part, kind, entry }: Subject) {
  const names = { topics: 'topic', grounds: 'ground', 'listing-reasons': 'listing_reason' } as const;
  const code = entry?.code ?? '';
  return { part: names[part], key: part === 'topics' && kind ? `${kind}/${code}` : code };
}
