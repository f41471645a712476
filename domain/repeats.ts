/** So many reports of one topic at one estate within so many days are proposed to be one umbrella case (S0-8). */
export const umbrella = { cases: 5, days: 30 } as const;

/** Who has brought so many cases within so many days is proposed a visit, before the next one (S4-10). */
export const visit = { cases: 3, days: 90 } as const;
