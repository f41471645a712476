/** What cases come from when nobody has come to report them (来源记录: mechanisms.md S0-10, S0-16, S0-17, S1-13, S1-18, S2-16, S4-8). Each is a channel too. */
export const originKinds = [
  'visit',
  'sweep',
  'patrol',
  'meeting',
  'street_stall',
  'party_day',
  'leader_walk',
  'delegate_opinion',
] as const;

export type OriginKind = (typeof originKinds)[number];

/** What a meeting is; one meeting may be several (mechanisms.md S1-15). */
export const meetingTypes = ['forum', 'council', 'residents', 'property_joint', 'owners'] as const;

export type MeetingType = (typeof meetingTypes)[number];

/** What is on record of an origin beside its notes. `groups` are those who vote, `observers` those who are present without a vote. */
export type OriginDetails = {
  households?: number;
  outreachTopic?: string;
  types?: MeetingType[];
  attendees?: string[];
  groups?: string[];
  observers?: string[];
};

type Detail = keyof OriginDetails;

const atDoors: readonly Detail[] = ['households', 'outreachTopic'];
const atMeetings: readonly Detail[] = ['types', 'attendees', 'groups', 'observers'];

const asked: Record<OriginKind, readonly Detail[]> = {
  visit: atDoors,
  sweep: atDoors,
  patrol: [],
  meeting: atMeetings,
  street_stall: [],
  party_day: [],
  leader_walk: [],
  delegate_opinion: [],
};

/** The details that an origin of this kind can have (mechanisms.md S0-10, S1-15, S4-8). */
export function detailsOf(kind: OriginKind): readonly Detail[] {
  return asked[kind];
}
