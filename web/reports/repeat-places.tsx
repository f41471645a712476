import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTopicWord } from '../catalogue/topic-words.ts';
import type { Draft } from '../cases/verbs/verb-form.ts';
import { Figure } from './figure.tsx';
import type { RepeatPlaceView } from './read-repeats.ts';

type Wanted = { places: readonly RepeatPlaceView[]; begin: ((draft: Draft) => void) | null };

/** Estates from which one topic keeps coming, with the umbrella case that there is or that is proposed. */
export function RepeatPlaces({ places, begin }: Wanted) {
  const { t } = useTranslation();
  const topicWord = useTopicWord();
  const topicOf = ({ kind, topic }: RepeatPlaceView) => topicWord(kind, topic);
  const draftOf = (place: RepeatPlaceView): Draft => {
    const { estate, kind, topic, grid, cases, parts } = place;
    const numbers = parts.map(({ number }) => number).join(' ');
    return {
      kind,
      topic,
      track: 'joint',
      title: t('repeats.umbrellaTitle', { estate, topic: topicOf(place) }),
      description: t('repeats.umbrellaText', { count: cases, numbers }),
      address: estate,
      ...(grid !== null && { grid }),
      parts,
    };
  };
  return (
    <table>
      <caption className="unseen">{t('repeats.places')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('repeats.place')}</th>
          <th scope="col">{t('repeats.cases')}</th>
          <th scope="col">{t('repeats.proposal')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => {
          const name = `${place.estate} · ${topicOf(place)}`;
          return (
            <tr key={`${place.estate} ${place.kind} ${place.topic}`}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td>
                <Figure value={place.cases} list={place.list} says={name} />
              </td>
              <td>
                {place.umbrella ? (
                  <>
                    {t('repeats.isUmbrella')}{' '}
                    <Link to="/cases/$caseId" params={{ caseId: place.umbrella.id }}>
                      {place.umbrella.number}
                    </Link>
                  </>
                ) : (
                  <Button size="small" disabled={!begin} onClick={() => begin?.(draftOf(place))}>
                    {t('repeats.registerUmbrella')}
                    <span className="unseen"> {name}</span>
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
