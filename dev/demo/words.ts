import type { EventText } from '../../domain/case-events.ts';
import type { Matter } from './matters/matter.ts';
import type { Draw } from './random.ts';

const noPhotoReasons = ['现场口头办结，未拍照', '涉及住户家中隐私，未拍照', '夜间光线不足，照片不清'] as const;
const notes = [
  '已到现场查看，情况属实。',
  '已与物业项目经理沟通，约定明天上午到场。',
  '当事人白天上班，晚上七点后再上门。',
  '材料已备齐，等待施工队排期。',
  '已请楼栋长协助联系住户。',
] as const;
const reachedNotes = ['已向诉求人说明办理流程和时限', '诉求人补充了现场情况', '诉求人表示可以等到明天'] as const;

/** What is said when a matter is finished; nobody is answered where nobody reported. */
export function finishing(matter: Matter, isReported: boolean, draw: Draw): EventText {
  const { title, result } = matter;
  return {
    result: `${result}。`,
    ...(isReported && { reply: `您反映的“${title}”一事，${result}。感谢您对社区工作的支持和监督。` }),
    noPhotoReason: draw.pick(noPhotoReasons),
  };
}

/** What a level says when it hands a case up. */
export function handingUp({ tried }: Matter, draw: Draw): EventText {
  const reason = draw.pick(['产权单位不配合，本级无执法权限', '需要多部门共同处置', '所需费用超出本级权限']);
  return { reason, measures: tried };
}

export const noteText = (draw: Draw): EventText => ({ text: draw.pick(notes) });

export const contactText = (wasReached: boolean, draw: Draw): EventText => ({
  note: wasReached ? draw.pick(reachedNotes) : '电话无人接听，稍后再联系',
});

export const failedCheck = (draw: Draw): EventText => ({
  reason: draw.pick(['现场复查，问题只解决了一半', '复查时又出现同样情况', '现场未按反馈内容整改到位']),
});

export const callbackText = (note: string): EventText => ({ note });

export const instruction = (community: string): EventText => ({
  instruction: `请${community}牵头，两日内再次上门协调，结果报街道指挥平台。`,
});

export const transferReason = (): EventText => ({ reason: '属本部门法定职责，转请依法处置' });

export const rejectionText = (draw: Draw): EventText =>
  draw.pick([
    { ground: '已进入诉讼程序', channel: '云溪区人民法院诉讼服务中心' },
    { ground: '属于军队管辖事项', channel: '军队信访部门' },
    { ground: '已经终结的信访事项', channel: '云溪区信访局复查复核窗口' },
  ]);

export const withdrawalText = (draw: Draw): EventText => ({
  reason: draw.pick(['诉求人来电称已自行解决', '诉求人与对方私下和解，申请撤回', '诉求人重复反映，要求撤回本件']),
});

export const reopeningText = (): EventText => ({ reason: '诉求人来电反映同一位置问题再次出现' });

export const dispatchText = (unit: string): EventText => ({ note: `地址属${unit}，请先到现场核实` });
