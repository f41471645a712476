import { useTranslation } from 'react-i18next';
import { caseKinds, tracks } from '../../../domain/kinds.ts';
import { useTopicWordOf } from '../../catalogue/topic-words.ts';
import { listAt, textOf } from './content.ts';

/** What a row matches, in words; a topic that no catalogue has, as it stands. */
export function useMatchWords(): (row: unknown) => string {
  const { t } = useTranslation();
  const topicWord = useTopicWordOf();
  return (row) => {
    const kinds = listAt(row, '/match/kinds').map(textOf);
    const kindWords = kinds.map((kind) => {
      const known = caseKinds.find((each) => each === kind);
      return known ? t(`kinds.kind.${known}`) : kind;
    });
    const trackWords = listAt(row, '/match/tracks').map((track) => {
      const known = tracks.find((each) => each === track);
      return known ? t(`kinds.track.${known}`) : textOf(track);
    });
    const topicWords = listAt(row, '/match/topics').map((topic) => topicWord(kinds, textOf(topic)));
    const list = (words: readonly string[]) => words.join(t('rules.and'));
    return [list(kindWords), list(trackWords), list(topicWords)].filter((words) => words !== '').join(' · ');
  };
}
