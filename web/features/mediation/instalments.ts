/** One line of the draft of an agreement, as far as it is typed; `dueOn` a date of the street, empty where it has none. */
export type DraftTerm = { text: string; party: string; dueOn: string };

export const blankTerm: DraftTerm = { text: '', party: '', dueOn: '' };

type Wanted = { total: number; count: number; firstOn: string };

/** Equal parts of a sum (yuan) by the month, to the fen, the last with what is left over; a month too short for the day ends on its last. */
export function instalments({ total, count, firstOn }: Wanted): { amount: string; dueOn: string }[] {
  const fen = Math.round(total * 100);
  const part = Math.floor(fen / count);
  return Array.from({ length: count }, (_, n) => ({
    amount: yuan(n === count - 1 ? fen - part * (count - 1) : part),
    dueOn: monthsLater(firstOn, n),
  }));
}

function yuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}

function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The terms of a draft that somebody has begun. */
export function begunTerms(terms: readonly DraftTerm[]): DraftTerm[] {
  return terms.filter(({ text, party, dueOn }) => text.trim() !== '' || party !== '' || dueOn !== '');
}
