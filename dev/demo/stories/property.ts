import { fixedClocks } from '../../../domain/policies/fixed-clocks.ts';
import { refOf } from '../street.ts';
import { does, member, type Story } from './story.ts';

const worker = 'grid-worker-yx-03-05';

/** A property dispute at the community in which one side has not said whether it will have mediation: bulletin and review show it as standing still. */
export const propertyStory: Story = {
  seed: 5009,
  matter: {
    kind: 'dispute',
    topic: 'property',
    title: '业主拒交物业费，与物业多次争执',
    description: '业主认为保洁和安保不到位，两年未交物业费；物业在单元门口张贴催缴单，双方争执。',
    result: '物业整改三项服务，业主分期补交物业费',
    tried: ['分别听取双方意见'],
  },
  grid: 'YX-03-05',
  address: '青松苑2号楼',
  channel: 'phone',
  by: worker,
  reporter: { name: '邓婷婷', phone: '13800003901' },
  against: { name: '安和物业项目经理 梁俊杰', phone: '13800003902' },
  daysAgo: 13,
  steps: ({ after }) => [
    does(after(8, 20), worker, { verb: 'accept', args: {} }),
    does(after(20, 40), worker, { verb: 'milestone', args: { name: 'on_site' } }),
    does(
      after(5, 15),
      worker,
      { verb: 'contact', args: { channel: 'phone', outcome: 'reached' } },
      { note: '已听取业主意见' },
    ),
    does(
      after(30, 60),
      worker,
      { verb: 'escalate', args: {} },
      { reason: '涉及物业服务合同，需社区出面', measures: ['分别听取双方意见', '核对物业服务合同'] },
    ),
    does(after(10, 30), 'clerk-yx-03', { verb: 'accept', args: {} }),
    does(
      after(20, 60),
      'clerk-yx-03',
      { verb: 'set_risk', args: { colour: 'red' } },
      { reason: '物业称要停门禁卡，业主准备聚集' },
    ),
    does(after(60, 120), 'mediator', {
      verb: 'open_mediation',
      args: {},
      facts: { committee: refOf('YX-M'), mediator: member('mediator-yx-m'), time: fixedClocks.mediate },
    }),
    does(after(30, 90), 'mediator-yx-m', { verb: 'record_consent', args: { party: 'p1', consents: true } }),
    does(
      after(900, 1200),
      'mediator-yx-m',
      { verb: 'note', args: { visibility: 'internal' } },
      { text: '物业公司答复须请示总部，约定一周内回话。' },
    ),
  ],
};
