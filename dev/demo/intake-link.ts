import { v5 } from 'uuid';
import type { NewLink } from '../../database/intake-link-record.ts';
import { dayMs } from '../../domain/days.ts';
import { staffOf } from './cast.ts';

/** Names the link the same on every machine. */
const namespace = '0d6b8f7c-52a1-5d0e-8f36-8d6c1a4e9b21';

/** The link of building 8, whose group has it since a week ago. */
export function linkOfBuilding8(now: number): NewLink {
  const [worker] = staffOf('YX-01-01', 'grid_worker');
  if (!worker) throw new Error('the demo street has nobody to open its link');
  return {
    id: v5('building 8', namespace),
    name: '8号楼居民群',
    address: '云溪路 12 号 8 号楼',
    street: 'YX',
    community: 'YX-01',
    grid: 'YX-01-01',
    channel: 'wechat_group',
    openedBy: worker.id,
    openedAt: now - 7 * dayMs,
  };
}
