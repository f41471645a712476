import type { Role } from './roles.ts';

/** Channels on which staff came across a matter before anybody reported it (面临的问题前置整改, mechanism S0-20). */
export const proactiveChannels: readonly string[] = ['patrol', 'visit', 'leader_walk'];

/** Who is out in a grid (一线哨兵, mechanism S3-5). */
export const gridRoles: readonly Role[] = ['grid_worker', 'grid_worker_part_time', 'grid_lead'];
