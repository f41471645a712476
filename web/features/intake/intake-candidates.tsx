import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../domain/statuses.ts';
import { CandidateLine } from '../../cases/candidate-line.tsx';
import { CandidateLink } from '../../cases/candidate-link.tsx';
import type { CandidateView } from '../../cases/candidates.ts';
import { NoteInstead } from '../../cases/note-instead.tsx';
import { PossibleDuplicates } from '../../cases/possible-duplicates.tsx';
import { useCandidates } from '../../cases/use-candidates.ts';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { choicesOf, topicOf, typed } from './registration.ts';

const longestNote = 4_000;

/** What may be the same as what is being typed, for whoever would rather add to it than register it twice. */
export function IntakeCandidates({ draft, forget }: { draft: Draft; forget: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { kind, channel } = choicesOf(draft);
  const [title, description] = [typed(draft, 'title'), typed(draft, 'description')];
  const [address, grid] = [typed(draft, 'address'), typed(draft, 'grid')];
  const items = useCandidates({ kind, topic: topicOf(draft), title, description, address, grid });
  const words = [title, description].filter((said) => said.trim() !== '').join('\n');
  const text = `${t('duplicates.noteText', { channel: t(`kinds.channel.${channel}`) })}\n${words}`;
  const done = ({ id, number }: CandidateView['case']) => {
    forget();
    void message.success(t('duplicates.noted', { number }));
    void navigate({ to: '/cases/$caseId', params: { caseId: id } });
  };
  return (
    <>
      <PossibleDuplicates items={items}>
        {items?.map((candidate) => {
          const { case: known } = candidate;
          return (
            <CandidateLine key={known.id} candidate={candidate} link={<CandidateLink of={known} />}>
              {isOpen(known.status) && title.trim() !== '' && (
                <NoteInstead of={known} text={text.slice(0, longestNote)} done={() => done(known)} />
              )}
            </CandidateLine>
          );
        })}
      </PossibleDuplicates>
      {items && items.length > 0 && <p className="intake-hint">{t('duplicates.noteHint')}</p>}
    </>
  );
}
