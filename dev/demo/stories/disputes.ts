import { cn2026 } from '../../../domain/calendars/cn-2026.ts';
import { dateText, minuteMs } from '../../../domain/days.ts';
import { fixedClocks } from '../../../domain/policies/fixed-clocks.ts';
import { localDay } from '../../../domain/work-calendar.ts';
import type { Step } from '../life.ts';
import { refOf } from '../street.ts';
import { does, member, type Story, type Times } from './story.ts';

const mediators = [member('mediator'), member('mediator-yx-m')];

/** From the grid worker's look on the spot to a session of which both sides have the record. */
function mediated(worker: string, { after }: Times, venue: string, record: string): Step[] {
  return [
    does(after(8, 20), worker, { verb: 'accept', args: {} }),
    does(after(20, 40), worker, { verb: 'milestone', args: { name: 'on_site' } }),
    does(
      after(5, 15),
      worker,
      { verb: 'contact', args: { channel: 'phone', outcome: 'reached' } },
      { note: '申请人愿意调解，希望尽快约对方见面' },
    ),
    does(
      after(5, 15),
      worker,
      { verb: 'set_risk', args: { colour: 'yellow' } },
      { reason: '双方争吵多次，未动手，情绪较激动' },
    ),
    does(after(40, 80), 'mediator', {
      verb: 'open_mediation',
      args: {},
      facts: { committee: refOf('YX-M'), mediator: member('mediator'), time: fixedClocks.mediate },
    }),
    ...['p1', 'p2'].map((party) =>
      does(after(30, 90), 'mediator', { verb: 'record_consent', args: { party, consents: true } }),
    ),
    does(
      after(1400, 1600),
      'mediator',
      (_, at) => ({
        verb: 'hold_session',
        // Begun on a half hour, put on record once it is over.
        args: { at: at - (at % (30 * minuteMs)) - 60 * minuteMs, present: ['p1', 'p2'], absent: [] },
        facts: { mediators },
      }),
      { venue },
    ),
    does(after(20, 60), 'mediator', { verb: 'record_session', args: { n: 1 } }, { text: record }),
  ];
}

/** A dispute about a parking space, half-way. */
export const mediatedStory: Story = {
  seed: 5001,
  matter: {
    kind: 'dispute',
    topic: 'parking',
    title: '两户争用单元门前车位',
    description: '单元门前只有一个车位，两家轮流用锥桶占位，昨晚又吵了起来，邻居劝开。',
    result: '双方约定单双日轮停',
    tried: ['现场劝开双方'],
  },
  grid: 'YX-01-01',
  address: '严屋组3号楼',
  channel: 'wechat_group',
  by: 'grid-worker',
  reporter: { name: '徐建军', phone: '13800003101' },
  against: { name: '宋志刚', phone: '13800003102' },
  daysAgo: 5,
  steps: (times) =>
    mediated(
      'grid-worker',
      times,
      '云溪社区调解室',
      '徐建军要求固定使用门前车位；宋志刚认为车位公用。双方同意回去各自考虑单双日轮停的办法，下周再谈。',
    ),
};

/** A dispute about damage by water, settled in writing: one instalment is paid, the other is due the day after tomorrow. */
export const agreedStory: Story = {
  seed: 5002,
  matter: {
    kind: 'dispute',
    topic: 'neighbour',
    title: '楼上漏水泡坏吊顶，赔偿谈不拢',
    description: '601室卫生间漏水，501室客厅吊顶和墙面泡坏，双方对赔偿金额谈不拢。',
    result: '双方签订书面调解协议，赔偿款分两期支付',
    tried: ['上门查看渗漏点'],
  },
  grid: 'YX-02-01',
  address: '桂园里小区6号楼1单元501室',
  channel: 'in_person',
  by: 'grid-worker-2',
  reporter: { name: '苏美华', phone: '13800003201' },
  against: { name: '卢大勇', phone: '13800003202' },
  daysAgo: 20,
  steps: (times) => {
    const { after, ago, now } = times;
    const day = (days: number) => dateText(localDay(cn2026, now) + days);
    const terms = [
      ['卢大勇支付第一期赔偿款1500元', 'p2', day(-3)],
      ['卢大勇支付第二期赔偿款1500元，并完成卫生间防水', 'p2', day(2)],
    ] as const;
    return [
      ...mediated(
        'grid-worker-2',
        times,
        '桂园社区调解室',
        '现场查看后双方认可漏水原因，就赔偿3000元、分两期支付达成一致。',
      ),
      does(
        after(30, 60),
        'mediator',
        {
          verb: 'record_outcome',
          args: { outcome: 'agreed', form: 'written', terms: terms.map(([, party, dueOn]) => ({ party, dueOn })) },
          facts: { followUps: fixedClocks.followUps, confirm: fixedClocks.confirm },
        },
        { terms: terms.map(([text]) => text), termParties: terms.map(([, party]) => party) },
      ),
      does(
        ago(13),
        'mediator',
        { verb: 'follow_up', args: { kept: true } },
        { note: '双方关系缓和，防水施工队已约好' },
      ),
      does(
        ago(4),
        'mediator',
        { verb: 'record_performance', args: { n: 1, performed: true } },
        { note: '已转账1500元，苏美华确认收到' },
      ),
    ];
  },
};
