import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { durationWords } from '../ui/duration.ts';
import { Moment } from '../ui/moment.tsx';
import { StatusTag } from '../ui/tags.tsx';
import type { CandidateView } from './candidates.ts';

/** `link` is the way to the case under its title, `children` what may be done with it. */
type Wanted = { candidate: CandidateView; link: ReactNode; children?: ReactNode };

/** A case that may be about the same matter, with what speaks for it. */
export function CandidateLine({ candidate, link, children }: Wanted) {
  const { t } = useTranslation();
  const { distance, address, sameGrid, sameTopic, words, minutesApart } = candidate;
  const { number, status, registeredAt, reporters } = candidate.case;
  const facts = [
    distance !== null && t('duplicates.metres', { metres: distance }),
    t('duplicates.address', { percent: Math.round(address * 100) }),
    sameGrid && t('duplicates.sameGrid'),
    sameTopic && t('duplicates.sameTopic'),
    t('duplicates.words', { percent: Math.round(words * 100) }),
    t('duplicates.apart', { time: durationWords(`PT${minutesApart}M`, t) }),
    reporters > 0 && t('duplicates.reporters', { count: reporters }),
  ];
  return (
    <li>
      {link}
      <span>
        <StatusTag status={status} /> <code>{number}</code> <Moment at={registeredAt} />
      </span>
      <span>{facts.filter(Boolean).join(' · ')}</span>
      {children}
    </li>
  );
}
