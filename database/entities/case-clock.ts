import { defineEntity, p } from '@mikro-orm/core';
import type { BudgetUnit } from '../../domain/budget.ts';
import type { ClockKind, ClockState } from '../../domain/clock.ts';
import type { Level } from '../../domain/levels.ts';
import { InstantType } from '../instants.ts';

/** A clock of a case as reports read it. The clock itself, with its ledger, is in the case's state. */
export const CaseClock = defineEntity({
  name: 'CaseClock',
  tableName: 'case_clock',
  properties: {
    caseId: p.uuid().primary(),
    clockId: p.string().primary(),
    kind: p.string().$type<ClockKind>(),
    level: p.string().$type<Level>().nullable(),
    state: p.string().$type<ClockState>(),
    unit: p.string().$type<BudgetUnit>(),
    budget: p.double(),
    policy: p.string(),
    calendar: p.string(),
    provisional: p.boolean(),
    startedAt: p.type(InstantType),
    dueAt: p.type(InstantType).nullable(),
    stoppedAt: p.type(InstantType).nullable(),
    breachedAt: p.type(InstantType).nullable(),
    /** When the case noticed that its time had run out: what lies between is the product's own lateness. */
    firedAt: p.type(InstantType).nullable(),
    extendedDays: p.integer().default(0),
    /** Who held the case, and at which level, when the clock ran out. */
    breachedUnit: p.string().nullable(),
    breachedLevel: p.string().$type<Level>().nullable(),
    breachedPerson: p.string().nullable(),
  },
});
