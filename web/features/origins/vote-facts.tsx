import { useTranslation } from 'react-i18next';
import type { OriginView } from '../../origins/read-origins.ts';

type Vote = NonNullable<OriginView['resolutions'][number]['vote']>;

/** How many were for it and against it, and who said what; who was away is named, too. */
export function VoteFacts({ vote }: { vote: Vote }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('origins.tally', { for: vote.for, against: vote.against })}</p>
      <dl className="origins-facts">
        {(['for', 'against', 'absent'] as const).map((said) => {
          const names = vote.groups.filter((group) => group.vote === said).map(({ name }) => name);
          return (
            names.length > 0 && (
              <div key={said}>
                <dt>{t(`origins.vote.${said}`)}</dt>
                <dd dir="auto">{names.join(t('origins.comma'))}</dd>
              </div>
            )
          );
        })}
        {vote.observers.length > 0 && (
          <div>
            <dt>{t('origins.observers')}</dt>
            <dd dir="auto">{vote.observers.join(t('origins.comma'))}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
