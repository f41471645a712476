import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../cases/verbs/verb-form.ts';
import { voteOf, votes } from './resolution-draft.ts';

type Wanted = { groups: readonly string[]; draft: Draft; change: (change: Draft) => void };

/** One choice for each group that has a vote. */
export function BallotFields({ groups, draft, change }: Wanted) {
  const { t } = useTranslation();
  const said = Object.fromEntries(groups.map((name) => [name, voteOf(draft, name)]));
  return (
    <>
      {groups.map((name) => (
        <fieldset key={name} className="origins-ballot">
          <legend dir="auto">{name}</legend>
          <Radio.Group
            value={said[name]}
            onChange={({ target }) => change({ ballots: { ...said, [name]: target.value } })}
            options={votes.map((value) => ({ value, label: t(`origins.vote.${value}`) }))}
          />
        </fieldset>
      ))}
    </>
  );
}
