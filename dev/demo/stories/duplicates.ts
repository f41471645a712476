import type { NewCase } from '../../../database/new-case.ts';
import { evolve, foldLife } from '../../../domain/case.ts';
import type { CaseEvent } from '../../../domain/case-events.ts';
import { lettersOf, type Letter } from '../../../domain/letters.ts';
import type { Step } from '../life.ts';
import type { Matter } from '../matters/matter.ts';
import { does, tell, type Story } from './story.ts';

const door: Matter = {
  kind: 'request',
  topic: 'property_service',
  title: '锦绣家园东区3号楼单元门禁损坏',
  description: '门禁坏了一个多星期，晚上单元门一直敞着，住户担心安全。',
  result: '物业已更换门禁主板并为住户重新登记门卡',
  tried: ['电话催促物业报修'],
};
const place = { grid: 'YX-02-06', address: '锦绣家园东区3号楼' };
const worker = 'grid-worker-yx-02-06';

const first: Story = {
  ...place,
  seed: 5011,
  matter: door,
  channel: 'in_person',
  by: worker,
  reporter: { name: '韩春燕', phone: '13800003801' },
  daysAgo: 1.5,
  steps: ({ after }) => [
    does(after(8, 20), worker, { verb: 'accept', args: {} }),
    does(
      after(10, 30),
      worker,
      { verb: 'contact', args: { channel: 'phone', outcome: 'reached' } },
      { note: '已联系物业报修，暂无答复' },
    ),
    does(
      after(30, 60),
      worker,
      { verb: 'escalate', args: {} },
      { reason: '物业拖延不修，请社区出面', measures: ['电话催促物业报修', '现场张贴安全提示'] },
    ),
    does(after(10, 30), 'clerk-2', { verb: 'accept', args: {} }),
  ],
};

const second: Story = {
  ...place,
  seed: 5012,
  desk: 'YX',
  matter: {
    ...door,
    title: '锦绣家园东区3号楼门禁坏了没人修',
    description: '3号楼单元门禁坏了一个多星期，门一直敞着，陌生人随便进。',
  },
  channel: 'hotline_12345',
  by: 'dispatcher',
  reporter: { name: '邓明远', phone: '13800003802' },
  daysAgo: 0.9,
  steps: () => [],
};

/** Of the same door, too, and not looked at yet: triage shows what it is like. */
const third: Story = {
  ...place,
  seed: 5013,
  desk: 'YX',
  matter: {
    ...door,
    title: '锦绣家园东区3号楼单元门禁还是坏的',
    description: '单元门禁坏了很久，晚上单元门敞着，老人住着害怕。',
  },
  channel: 'phone',
  by: 'dispatcher',
  reporter: { name: '萧佳怡', phone: '13800003803' },
  daysAgo: 0.03,
  steps: () => [],
};

/** Three reports of one broken door: the second was merged into the first, which heard of it by its letter; the third waits in triage. */
export function mergedReports(now: number): NewCase[] {
  const parent = tell(first, now);
  const { kind, topic, path } = foldLife(parent.events);
  const into = { id: parent.caseId, kind, topic, path, open: true };
  const merged: Story = {
    ...second,
    steps: ({ after }) => [does(after(10, 25), 'dispatcher', { verb: 'merge', args: {}, facts: { into } })],
  };
  const child = tell(merged, now);
  const letters = sentBy(child).map(({ at, letter }): Step => ({ at: () => at, move: () => letter.command }));
  const answering = tell({ ...first, steps: (times) => [...first.steps(times), ...letters] }, now);
  return [answering, child, tell(third, now)];
}

/** What the events of a case have told other cases, and when. */
function sentBy({ caseId, events }: NewCase): { at: number; letter: Letter }[] {
  const lived = events.map((event, index): { event: CaseEvent; before: readonly CaseEvent[] } => ({
    event,
    before: events.slice(0, index),
  }));
  return lived.slice(1).flatMap(({ event, before }) => {
    const state = foldLife(before);
    return lettersOf(caseId, state, event, evolve(state, event)).map((letter) => ({ at: event.at, letter }));
  });
}
