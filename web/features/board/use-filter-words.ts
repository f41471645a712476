import { useTranslation } from 'react-i18next';
import { caseKinds } from '../../../domain/kinds.ts';
import { useLineWord } from '../../catalogue/reason-words.ts';
import { useTopicWordOf } from '../../catalogue/topic-words.ts';
import { instantText } from '../../ui/instant.ts';
import { useUnitName } from '../../units/use-unit-name.ts';
import { momentNames, yesNames, type BoardSearch } from './board-search.ts';

type FilterName = Exclude<keyof BoardSearch, 'sort'>;

/** Each filter of an address in words, so that nobody wonders why a list is short. */
export function useFilterWords(filters: BoardSearch): [FilterName, string][] {
  const { t, i18n } = useTranslation();
  const nameOf = useUnitName();
  const topicWord = useTopicWordOf();
  const lineWord = useLineWord();
  const { view, kind, status, level, track, q, topic, unit, holder, estate, place, channel, contact, reworkCause } =
    filters;
  const { line } = filters;
  const said = (name: FilterName, words: string): [FilterName, string | undefined] => [
    name,
    filters[name] === undefined ? undefined : words,
  ];
  const moments = momentNames.map((name) =>
    said(name, t(`board.set.${name}`, { at: momentText(filters[name], i18n.language) })),
  );
  const named: [FilterName, string | undefined][] = [
    ['view', view && t(`views.${view}`)],
    ['kind', kind && t(`kinds.kind.${kind}`)],
    ['status', status && t(`statuses.${status}`)],
    ['level', level && t(`kinds.level.${level}`)],
    ['q', q && `“${q}”`],
    said('topic', topicWord(kind ? [kind] : caseKinds, topic ?? '')),
    said('line', t('board.set.line', { name: lineWord(line ?? '') })),
    ['track', track && t(`kinds.track.${track}`)],
    said('unit', t('board.set.unit', { name: nameOf(unit ?? '') })),
    said('holder', t('board.set.holder', { name: nameOf(holder ?? '') })),
    said('origin', t('board.set.origin')),
    said('estate', t('board.set.estate', { name: estate ?? '' })),
    said('reporterOf', t('board.set.reporterOf')),
    said('place', t('board.set.place', { name: nameOf(place ?? '') })),
    said('channel', channel ? t(`kinds.channel.${channel}`) : ''),
    said('contact', contact ? t(`board.set.contact.${contact}`) : ''),
    said('reworkCause', t('board.set.reworkCause', { cause: reworkCause })),
    ...yesNames.map((name) => said(name, t(`board.set.${filters[name] ? 'yes' : 'no'}.${name}`))),
    ...moments,
  ];
  return named.filter((one): one is [FilterName, string] => Boolean(one[1]));
}

/** A day stands for its beginning on the street's clock. */
const momentText = (at: string | undefined, language: string): string =>
  at === undefined ? '' : instantText(at.length === 10 ? `${at}T00:00:00+08:00` : at, language);
