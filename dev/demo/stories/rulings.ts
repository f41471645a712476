import { fixedClocks } from '../../../domain/policies/fixed-clocks.ts';
import type { Matter } from '../matters/matter.ts';
import { refOf } from '../street.ts';
import { does, member, type Story } from './story.ts';

const matter = (more: Pick<Matter, 'topic' | 'title' | 'description' | 'result'>): Matter => ({
  kind: 'request',
  tried: ['上门查看'],
  ...more,
});

/** On the key list: it waits for dry weather, with a name and a date to it. */
export const listedStory: Story = {
  seed: 5004,
  matter: matter({
    topic: 'help',
    title: '残疾居民申请改造楼前坡道',
    description: '单元门口三级台阶，轮椅进出要人抬，希望改成坡道。',
    result: '坡道和扶手已完工，居民试用方便',
  }),
  grid: 'YX-01-03',
  address: '溪西花园5号楼',
  channel: 'in_person',
  by: 'grid-worker-yx-01-03',
  reporter: { name: '罗文斌', phone: '13800003401' },
  daysAgo: 9,
  steps: ({ on, after }) => [
    does(after(8, 20), 'grid-worker-yx-01-03', { verb: 'accept', args: {} }),
    does(
      after(10, 30),
      'grid-worker-yx-01-03',
      { verb: 'contact', args: { channel: 'phone', outcome: 'reached' } },
      { note: '已约定上门测量时间' },
    ),
    does(
      after(60, 120),
      'grid-worker-yx-01-03',
      { verb: 'escalate', args: {} },
      { reason: '所需费用超出本级权限', measures: ['实地测量台阶', '与物业协商施工费用'] },
    ),
    does(after(10, 30), 'clerk', { verb: 'accept', args: {} }),
    does(
      after(60, 180),
      'clerk',
      {
        verb: 'list',
        args: { reason: 'engineering', reviewAt: on(18, 17) },
        facts: { owner: member('clerk') },
      },
      { measuresToReporter: '坡道需先改移燃气管线，已列入本季度微改造；期间由楼栋长协助出入，社区提供便携坡板。' },
    ),
  ],
};

/** Too little has happened, so a yellow card asks the grid for a written reply. */
export const cardStory: Story = {
  seed: 5005,
  matter: matter({
    topic: 'suggestion',
    title: '建议在巷口增设路灯',
    description: '严家巷口到公交站一段没有路灯，学生晚自习回家不安全。',
    result: '已加装太阳能路灯三盏',
  }),
  grid: 'YX-01-01',
  address: '严家巷2号',
  channel: 'phone',
  by: 'grid-worker',
  reporter: { name: '刘老师', phone: '13800004321' },
  daysAgo: 1.6,
  steps: ({ after }) => [
    does(after(8, 20), 'grid-worker', { verb: 'accept', args: {} }),
    does(
      after(200, 240),
      'supervisor',
      { verb: 'issue_card', args: { colour: 'yellow' } },
      { reason: '涉及学生夜间出行，签收后未见现场勘察，请书面说明进展和安排' },
    ),
  ],
};

/** A department says that it is not theirs; the street has to rule. */
export const objectionStory: Story = {
  seed: 5006,
  matter: matter({
    topic: 'complaint',
    title: '工地渣土车夜间进出，路面泥泞',
    description: '渣土车半夜进出，不盖篷布，货场路上全是泥。',
    result: '工地已安装洗车台并限定运输时段',
  }),
  grid: 'YX-03-06',
  desk: 'YX',
  address: '货场路沿线',
  channel: 'hotline_12345',
  by: 'dispatcher',
  reporter: { name: '贾庆云', phone: '13800003501' },
  daysAgo: 1.1,
  steps: ({ after }) => [
    does(
      after(8, 20),
      'dispatcher',
      { verb: 'transfer', args: {}, facts: { unit: refOf('YX-D-URBAN') } },
      { reason: '渣土运输和路面保洁，转请依法处置' },
    ),
    does(
      after(40, 80),
      'officer-urban',
      { verb: 'object', args: {}, facts: { time: fixedClocks.objectionRuling } },
      { reason: '工地出入口由住建部门管理，建议由街道住建办主办' },
    ),
  ],
};

/** The grid asks for more days while there are some left. */
export const extensionStory: Story = {
  seed: 5007,
  matter: matter({
    topic: 'suggestion',
    title: '建议小区门口划定非机动车停放区',
    description: '电动车停得到处都是，轮椅和婴儿车过不去，建议划线停放。',
    result: '已施划停车位二十个',
  }),
  grid: 'YX-02-01',
  address: '桂园一巷6号',
  channel: 'in_person',
  by: 'grid-worker-2',
  reporter: { name: '蔡福生', phone: '13800003601' },
  daysAgo: 1.6,
  steps: ({ after }) => [
    does(after(8, 20), 'grid-worker-2', { verb: 'accept', args: {} }),
    does(
      after(200, 240),
      'grid-worker-2',
      { verb: 'extend', args: { days: 3 } },
      { reason: '划线方案需征求业主意见，业主恳谈会定在下周' },
    ),
  ],
};

/** The reporter was asked for what is missing, and time stands still. */
export const askedStory: Story = {
  seed: 5008,
  matter: matter({
    topic: 'consult',
    title: '咨询独生子女父母奖励金怎么办理',
    description: '单位已经注销，不知道找谁盖章，想问怎么办。',
    result: '已告知办理窗口和替代证明',
  }),
  grid: 'YX-02-01',
  address: '桂园里小区9号楼',
  channel: 'phone',
  by: 'grid-worker-2',
  reporter: { name: '傅秀珍', phone: '13800003701' },
  daysAgo: 1.1,
  steps: ({ after }) => [
    does(after(8, 20), 'grid-worker-2', { verb: 'accept', args: {} }),
    does(
      after(30, 60),
      'grid-worker-2',
      { verb: 'ask', args: {} },
      { question: '请告知原单位名称和注销的大致年份，以便查询档案去向' },
    ),
  ],
};
