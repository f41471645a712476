/** What a post lets a person be (case-life.md "Who"); `integration` is a system that acts through an API token. */
export const roles = [
  'grid_worker',
  'grid_worker_part_time',
  'grid_lead',
  'clerk',
  'dispatcher',
  'mediator',
  'supervisor',
  'officer',
  'auditor',
  'admin',
  'integration',
] as const;

export type Role = (typeof roles)[number];

/** A person's standing: a role in a unit. `area` is the unit whose subtree the rights cover; a committee or department stands in its parent's area. */
export type Post = { role: Role; unit: string; area: string };
