import { Type } from 'typebox';
import { contactVerdicts } from '../../database/outcome-filters.ts';
import { channels } from '../cases/channels.ts';
import { Code } from '../cases/words.ts';
import { Moment } from './moment-schema.ts';

const yes = (description: string) => Type.Optional(Type.Boolean({ description }));
const between = (what: string) => ({
  from: Type.Optional(Type.Unsafe<string>({ ...Moment, description: `${what} then or later` })),
  to: Type.Optional(Type.Unsafe<string>({ ...Moment, description: `${what} before` })),
});
const [dispatched, calledBack, reworked, mediated, policeCalled] = [
  between('dispatched to a unit, the last time'),
  between('the reporter was called back, the last time'),
  between('rework began, the last time'),
  between('the outcome of mediation was recorded'),
  between('the police was called'),
];

/** Filters of lists that the figures of reports are made of. */
export const OutcomeFilters = {
  channel: Type.Optional(Type.Enum(channels)),
  proactive: yes('whether staff came across it: on patrol, on a visit, on a walk of the leaders'),
  foundByGrid: yes('whether it was somebody of a grid who came across it'),
  place: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'unit in whose area it lies' })),
  dispatchedFrom: dispatched.from,
  dispatchedTo: dispatched.to,
  contact: Type.Optional(
    Type.Enum(contactVerdicts, {
      description: 'of the time for the first contact: there is one, it was met or missed, it was met',
    }),
  ),
  calledBackFrom: calledBack.from,
  calledBackTo: calledBack.to,
  reached: yes('whether the last call-back reached the reporter'),
  solved: yes('whether the reporter then said that it is solved'),
  satisfied: yes('whether the reporter then was satisfied, or basically so'),
  excluded: yes(
    'whether rates leave it out (剔除): rejected, withdrawn, listed, merged, or closed without reaching the reporter',
  ),
  unreachable: yes('whether it was closed because the reporter was not reached three times'),
  listed: yes('whether it stands on the list (挂账)'),
  reworked: yes('whether it was ever done again'),
  reworkedFrom: reworked.from,
  reworkedTo: reworked.to,
  reworkCause: Type.Optional(Code),
  onSpot: yes('whether it was closed on the spot (即报即结)'),
  sameDay: yes('whether it was closed on the day on which it was registered'),
  mediatedFrom: mediated.from,
  mediatedTo: mediated.to,
  mediated: yes('whether mediation came to an outcome that is not its withdrawal'),
  agreed: yes('whether mediation ended with an agreement, in whole or in part'),
  performed: yes('whether there was something to perform by that agreement, and all of it was performed'),
  confirmed: yes('whether judicial confirmation of it was applied for'),
  policeCalledFrom: policeCalled.from,
  policeCalledTo: policeCalled.to,
  policeArrived: yes('whether it is on record when the police came (出警到达)'),
};
