import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/read-me.ts';
import { Empty } from '../../ui/states.tsx';
import { CalendarYears } from './calendar-years.tsx';
import type { Content } from './content.ts';
import type { ProposalView } from './read-notice.ts';
import { StartDraft } from './start-draft.tsx';

type Wanted = { proposal: ProposalView; year: number };

/** What was understood of a notice: the dates that change, what was not understood, what stands against it, and the year as it would be. */
export function Proposal({ proposal, year }: Wanted) {
  const { t } = useTranslation();
  const mayWrite = useMe().permissions.includes('rules:write');
  const { basedOn, changes, unread, faults } = proposal;
  const calendar = proposal.calendar as Content;
  const word = (occasion: ProposalView['changes'][number]['after']) =>
    [t(`rules.occasions.${occasion.kind}`), occasion.name].filter((each) => each !== undefined).join(' · ');
  return (
    <>
      <section className="rules-card rules-form" aria-labelledby="proposal">
        <h2 id="proposal">{t('rules.proposal', { basedOn })}</h2>
        <p role="status">
          {t('rules.understood', { changes: changes.length, unread: unread.length, faults: faults.length })}
        </p>
        {mayWrite && (
          <div className="rules-actions">
            <StartDraft kind="calendars" content={() => calendar} label={t('rules.keepProposal')} primary />
            <span className="rules-hint">{t('rules.keepProposalEffect')}</span>
          </div>
        )}
        {faults.length > 0 && (
          <ul className="rules-faults" aria-label={t('rules.faultsTitle')}>
            {faults.map(({ fault, pointer, message }) => (
              <li key={`${fault} ${pointer}`}>
                <span aria-hidden="true">■ </span>
                {message} <code>{pointer}</code>
              </li>
            ))}
          </ul>
        )}
        {unread.length > 0 && (
          <table>
            <caption>{t('rules.unread')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('rules.columns.words')}</th>
                <th scope="col">{t('rules.columns.why')}</th>
              </tr>
            </thead>
            <tbody>
              {unread.map(({ text, message }, n) => (
                // The same line may be there twice.
                <tr key={`${n} ${text}`}>
                  <td dir="auto">{text}</td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {changes.length === 0 ? (
          faults.length === 0 && <Empty title={t('rules.noChanges')} hint={t('rules.noChangesHint')} />
        ) : (
          <table>
            <caption>{t('rules.changes')}</caption>
            <thead>
              <tr>
                {(['date', 'before', 'after'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`rules.dateColumns.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map(({ date, before, after, wasCovered }) => (
                <tr key={date}>
                  <th scope="row">{date}</th>
                  <td>
                    {word(before)}
                    {!wasCovered && <small>{t('rules.wasNotCovered')}</small>}
                  </td>
                  <td>{word(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <CalendarYears content={calendar} begin={year} />
    </>
  );
}
