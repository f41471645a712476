/** Who may vote, by name, and who is there without a vote. */
export type Electorate = { groups: readonly string[]; observers: readonly string[] };

export type Ballot = { name: string; vote: 'for' | 'against' };

/** What a vote came to: each group with what it said, those that said nothing as absent. */
export type Tally = {
  for: number;
  against: number;
  groups: { name: string; vote: Ballot['vote'] | 'absent' }[];
  observers: string[];
  passed: boolean;
};

/** Why the ballot at this place does not count. */
export type BallotFault = { at: number; fault: 'observer' | 'no_group' | 'voted_twice' };

/**
 * Counts the ballots of a meeting, one per group. It passes when more than half of the groups voted and more of them for it than
 * against it; a ballot of an observer, of nobody's group or a second one is refused with its place (mechanisms.md S4-8).
 */
export function countBallots({ groups, observers }: Electorate, ballots: readonly Ballot[]): Tally | BallotFault[] {
  const faults = ballots.flatMap(({ name }, at): BallotFault[] => {
    if (observers.includes(name)) return [{ at, fault: 'observer' }];
    if (!groups.includes(name)) return [{ at, fault: 'no_group' }];
    return ballots.findIndex((ballot) => ballot.name === name) < at ? [{ at, fault: 'voted_twice' }] : [];
  });
  if (faults.length > 0) return faults;
  const said = new Map(ballots.map(({ name, vote }) => [name, vote]));
  const count = (wanted: Ballot['vote']) => ballots.filter(({ vote }) => vote === wanted).length;
  const [inFavour, against] = [count('for'), count('against')];
  return {
    for: inFavour,
    against,
    groups: groups.map((name) => ({ name, vote: said.get(name) ?? 'absent' })),
    observers: [...observers],
    passed: 2 * ballots.length > groups.length && inFavour > against,
  };
}
