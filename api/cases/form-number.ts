/** The number of a hand-over form: the case's own and the hop that it went with (data.md "Numbers"). */
export function formNumber(caseNumber: string, hop: number): string {
  return `JJ-${caseNumber}-${hop}`;
}
