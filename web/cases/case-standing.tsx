import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useListingReasonWord } from '../catalogue/reason-words.ts';
import { instantText } from '../ui/instant.ts';
import { ExtensionTag } from '../ui/tags.tsx';
import { CardWords } from './card-words.tsx';
import { CaseDispute } from './case-dispute.tsx';
import { useClockWord } from './clock-word.ts';
import type { CaseView } from './read-case.ts';
import './case-standing.css';

/** Why a case stands still, the request for more time that waits, whose it is said to be, and its cards: at a desk as `items` to act on. */
export function CaseStanding({ seen, items }: { seen: CaseView; items?: ReactNode }) {
  const { t, i18n } = useTranslation();
  const wordOf = useClockWord();
  const reasonWord = useListingReasonWord();
  const { pause, extension, cards, clocks, objection, rejection, source, police } = seen;
  if (!pause && !extension && !objection && !rejection && !source && !police && cards.length === 0) return null;
  const at = (instant: string) => instantText(instant, i18n.language);
  const said = (...words: (string | null | undefined | false)[]) => words.filter(Boolean).join(' · ');
  const asked = extension && clocks.find(({ id }) => id === extension.clock);
  return (
    <ul className="case-standing" aria-label={t('standing.title')}>
      {pause && (
        <li>
          <strong>
            <span aria-hidden="true">⏸</span> {t('standing.paused')}
          </strong>{' '}
          {said(
            pause.why === 'information' ? t('standing.information') : reasonWord(pause.why),
            pause.since && t('standing.since', { at: at(pause.since) }),
            pause.until && t('standing.until', { at: at(pause.until) }),
            pause.owner && t('standing.owner', { name: pause.owner.name }),
            pause.approver && t('standing.approver', { name: pause.approver.name }),
          )}
        </li>
      )}
      {extension && (
        <li>
          <ExtensionTag />{' '}
          {t('standing.asked', {
            count: extension.days,
            clock: asked ? wordOf(asked.kind) : extension.clock,
            name: extension.by?.name ?? t('case.system'),
          })}
        </li>
      )}
      <CaseDispute seen={seen} />
      {items ??
        cards.map((card) => (
          <li key={card.n}>
            <CardWords card={card} />
          </li>
        ))}
    </ul>
  );
}
