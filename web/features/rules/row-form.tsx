import { useTranslation } from 'react-i18next';
import { caseKinds, tracks } from '../../../domain/kinds.ts';
import { useCatalogue } from '../../catalogue/read-catalogue.ts';
import { useLanguage } from '../../catalogue/topic-words.ts';
import { BudgetAt } from './budget-at.tsx';
import { ChoicesAt } from './choices-at.tsx';
import { FaultsAt } from './faults-at.tsx';
import { ChoiceAt, FlagAt, LineAt, NumberAt, WordsAt } from './fields.tsx';
import { MilestonesForm } from './milestones-form.tsx';
import { Optional } from './optional.tsx';
import { readWords, writeWords } from './words-list.ts';

/** Every field of one row: whom it fits, how long everything may take and who says so. `at` points at the row. */
export function RowForm({ at }: { at: string }) {
  const { t } = useTranslation();
  const { listingReasons: reasons } = useCatalogue();
  const language = useLanguage();
  return (
    <div className="rules-form">
      <div className="rules-line">
        <LineAt at={`${at}/id`} label={t('rules.rowId')} />
        <NumberAt at={`${at}/rank`} label={t('rules.rank')} />
        <FlagAt at={`${at}/inactive`} label={t('rules.inactive')} optional />
        <FlagAt at={`${at}/verification`} label={t('rules.verification')} />
        <FlagAt at={`${at}/callback`} label={t('rules.callback')} />
      </div>
      <div className="rules-line">
        <ChoicesAt
          at={`${at}/match/kinds`}
          label={t('rules.kinds')}
          choices={caseKinds.map((kind) => [kind, t(`kinds.kind.${kind}`)] as const)}
        />
        <ChoicesAt
          at={`${at}/match/tracks`}
          label={t('rules.tracks')}
          choices={tracks.map((track) => [track, t(`kinds.track.${track}`)] as const)}
          optional
        />
        <WordsAt
          at={`${at}/match/topics`}
          label={t('rules.topics')}
          hint={t('rules.topicsHint')}
          read={readWords}
          write={writeWords}
        />
      </div>
      <FaultsAt at={`${at}/match`} />
      <FaultsAt at={`${at}/sources`} />
      <BudgetAt of={at} field="accept" label={t('clocks.kind.accept')} />
      <BudgetAt of={at} field="contact" label={t('clocks.kind.contact')} optional />
      <BudgetAt of={at} field="resolve" label={t('clocks.kind.resolve')} />
      <Optional
        at={`${at}/holding`}
        label={t('rules.holding')}
        blank={() => ({ grid: '', community: '', onExpiry: 'climb' })}
      >
        <BudgetAt of={at} field="holding/grid" label={t('rules.heldBy', { level: t('kinds.level.grid') })} />
        <BudgetAt of={at} field="holding/community" label={t('rules.heldBy', { level: t('kinds.level.community') })} />
        <ChoiceAt
          at={`${at}/holding/onExpiry`}
          label={t('rules.onExpiry')}
          choices={(['climb', 'supervise'] as const).map((each) => [each, t(`rules.expiry.${each}`)] as const)}
        />
      </Optional>
      <MilestonesForm row={at} />
      <Optional at={`${at}/pause`} label={t('rules.pause')} blank={() => ({ listing: [], approver: 'community' })}>
        <ChoicesAt
          at={`${at}/pause/listing`}
          label={t('rules.listing')}
          choices={reasons.map((reason) => [reason.code, reason[language]] as const)}
        />
        <ChoiceAt
          at={`${at}/pause/approver`}
          label={t('rules.approver')}
          choices={(['community', 'street'] as const).map((level) => [level, t(`kinds.level.${level}`)] as const)}
        />
      </Optional>
    </div>
  );
}
