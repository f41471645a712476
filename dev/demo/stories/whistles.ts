import { refOf } from '../street.ts';
import { does, type Story } from './story.ts';

/** A community calls departments to one place at once: the police has been there and is done, urban management is awaited tomorrow, and housing says that it is not theirs. */
export const whistleStory: Story = {
  seed: 5003,
  matter: {
    kind: 'request',
    topic: 'complaint',
    track: 'joint',
    title: '夜间烧烤摊占道，油烟噪声扰民',
    description: '溪东路口每晚有七八个烧烤摊，占了半条路，油烟进屋，闹到后半夜。',
    result: '摊点全部迁入便民疏导点，路口恢复通行',
    tried: ['夜间劝导两次', '与摊主逐一谈话'],
  },
  grid: 'YX-01-02',
  address: '溪东路沿街18号',
  channel: 'wechat_group',
  by: 'grid-worker-yx-01-02',
  reporter: { name: '郭晓红', phone: '13800003301' },
  daysAgo: 1.5,
  steps: ({ on, after }) => [
    does(after(8, 20), 'grid-worker-yx-01-02', { verb: 'accept', args: {} }),
    does(
      after(10, 30),
      'grid-worker-yx-01-02',
      { verb: 'contact', args: { channel: 'phone', outcome: 'reached' } },
      { note: '已说明将请社区牵头处置' },
    ),
    does(
      after(20, 50),
      'grid-worker-yx-01-02',
      { verb: 'escalate', args: {} },
      { reason: '需要多部门共同处置', measures: ['夜间劝导两次', '与摊主逐一谈话'] },
    ),
    does(after(10, 30), 'clerk', { verb: 'accept', args: {} }),
    does(after(20, 60), 'clerk', {
      verb: 'whistle',
      args: { reason: 'joint_enforcement', arriveBy: on(1, 15) },
      facts: { units: [refOf('YX-D-POLICE'), refOf('YX-D-URBAN'), refOf('YX-D-HOUSING')] },
    }),
    does(after(20, 40), 'dispatcher', { verb: 'approve_whistle', args: { n: 1 } }),
    does(
      after(10, 30),
      'officer-housing',
      { verb: 'refuse_whistle', args: { n: 3 } },
      { reason: '占道经营不属住建职责，请由城管主办' },
    ),
    does(after(60, 120), 'officer-yx-d-police', { verb: 'report_in', args: { n: 1 } }),
    does(
      after(120, 240),
      'officer-yx-d-police',
      { verb: 'finish_task', args: { n: 1 } },
      { text: '已对两名摊主作出警告，说明后果；现场秩序恢复，后续占道由城管处理' },
    ),
    does(after(30, 60), 'dispatcher', { verb: 'rate_whistle', args: { n: 1, rating: 'good' } }),
  ],
};
