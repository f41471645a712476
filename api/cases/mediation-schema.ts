import { Type, type Static } from 'typebox';
import { outcomes, riskColours } from '../../domain/mediation-events.ts';
import { mediationStates } from '../../domain/mediation.ts';
import { Instant, InstantOrNull } from './instants.ts';

const closed = { additionalProperties: false };
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const BooleanOrNull = Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] });
const NumberOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const Person = Type.Object({ id: Type.String(), name: Type.String() }, closed);
const orNull = <S extends ReturnType<typeof Type.Object>>(schema: S) => Type.Union([schema, Type.Null()]);

const Party = Type.Object(
  {
    id: Type.String(),
    name: TextOrNull,
    phone: TextOrNull,
    side: TextOrNull,
    consent: BooleanOrNull,
    reason: TextOrNull,
  },
  { ...closed, description: 'masked for whoever does not mediate; `consent` is null until the party was heard' },
);

const Session = Type.Object(
  {
    n: Type.Integer(),
    at: Instant,
    venue: TextOrNull,
    mediators: Type.Array(Person),
    parties: Type.Array(Type.Object({ id: Type.String(), present: Type.Boolean() }, closed)),
    record: TextOrNull,
  },
  closed,
);

const Term = Type.Object(
  { text: Type.String(), party: Type.String(), dueOn: TextOrNull, performance: NumberOrNull },
  { ...closed, description: '`performance` is the number under which a dated term is followed' },
);

const Outcome = Type.Object(
  {
    outcome: Type.Enum(outcomes),
    form: Type.Unsafe<'oral' | 'written' | null>({ enum: ['oral', 'written', null] }),
    at: Instant,
    terms: Type.Array(Term),
    reason: TextOrNull,
    remediesNotified: Type.Boolean(),
    becauseRefused: Type.Boolean({ description: 'the product ended it because a party would not be mediated' }),
    policeReportedAt: InstantOrNull,
  },
  closed,
);

const Performance = Type.Object(
  {
    n: Type.Integer(),
    party: Type.String(),
    dueOn: Type.String(),
    state: Type.Enum(['due', 'performed', 'defaulted'] as const),
    note: TextOrNull,
  },
  closed,
);

/** The mediation of a dispute as its page and its paper show it; null until something of it is on record. */
export const Mediation = Type.Object(
  {
    state: Type.Enum(['not_opened', ...mediationStates] as const),
    committee: orNull(Type.Object({ code: Type.String(), name: Type.String() }, closed)),
    mediator: orNull(Person),
    openedAt: InstantOrNull,
    parties: Type.Array(Party),
    risk: orNull(Type.Object({ colour: Type.Enum(riskColours), violence: Type.Boolean(), reason: TextOrNull }, closed)),
    sessions: Type.Array(Session),
    outcome: orNull(Outcome),
    performances: Type.Array(Performance),
    followUps: Type.Array(
      Type.Object({ n: Type.Integer(), at: Instant, kept: Type.Boolean(), note: TextOrNull }, closed),
    ),
    confirmation: orNull(
      Type.Object(
        {
          appliedAt: InstantOrNull,
          decision: Type.Unsafe<'confirmed' | 'refused' | null>({ enum: ['confirmed', 'refused', null] }),
          until: InstantOrNull,
        },
        { ...closed, description: 'the window for the joint application, from the agreement on' },
      ),
    ),
  },
  closed,
);
export type MediationView = Static<typeof Mediation>;
