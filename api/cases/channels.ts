/** The ways on which a matter reaches the street, and on which a reporter is reached (api.md "Cases"; mechanisms.md). */
export const channels = [
  'in_person',
  'phone',
  'wechat_group',
  'wechat_account',
  'grid_phone',
  'web',
  'patrol',
  'visit',
  'meeting',
  'party_day',
  'branch_half_hour',
  'leader_walk',
  'street_stall',
  'sweep',
  'delegate_opinion',
  'rider_report',
  'hotline_12345',
  'integration',
] as const;

export type Channel = (typeof channels)[number];
