/** A hazard that somebody of the grid told the worker about. */
export const lamp = {
  kind: 'hazard',
  topic: 'other',
  title: '巷口路灯不亮',
  place: { address: '严家巷12号', grid: 'YX-01-01' },
  channel: 'in_person',
  reporter: { name: '陈秀兰', phone: '13800005678' },
};

/** A hazard that a worker came across: there is nobody to answer. */
export const clutter = {
  kind: 'hazard',
  topic: 'corridor_clutter',
  title: '3栋2单元楼道堆放杂物',
  place: { address: '云溪路12号3栋2单元', grid: 'YX-01-01' },
  channel: 'patrol',
};

/** A request with a reporter who wants an answer, at the desk that its registrar works for. */
export const complaint = {
  kind: 'request',
  topic: 'complaint',
  title: '楼下饭店深夜噪声扰民',
  place: { address: '云溪路12号楼下' },
  channel: 'hotline_12345',
  reporter: { name: '陈秀兰', phone: '13800005678' },
};

/** Two parties and one parking space. */
export const parking = {
  kind: 'dispute',
  topic: 'parking',
  title: '两户争用地面车位',
  place: { address: '云溪路12号3栋楼下', grid: 'YX-01-01' },
  channel: 'wechat_group',
  reporter: { name: '陈秀兰', phone: '13800005678' },
  parties: [
    { name: '陈秀兰', phone: '13800005678', side: '申请人' },
    { name: '王大力', phone: '13900001234', side: '被申请人' },
  ],
};

export const solved = { result: '已更换灯泡', reply: '路灯已修好，谢谢您的反映', noPhotoReason: '夜间无法拍清' };
export const tried = { reason: '产权单位不配合', measures: ['上门劝导两次', '张贴限期清理通知'] };

type ClockView = { id: string; kind: string; state: string; dueAt: string };

/** The clock of this kind that began last. */
export function clockOf({ clocks }: { clocks: ClockView[] }, kind: string): ClockView {
  const clock = clocks.findLast((candidate) => candidate.kind === kind);
  if (!clock) throw new Error(`the case has no ${kind} clock`);
  return clock;
}

/** A second after an instant, which is late enough for whatever is due then. */
export function past(instant: string): { to: string } {
  return { to: new Date(Date.parse(instant) + 1_000).toISOString() };
}

/** Milliseconds of an ISO 8601 duration in hours, minutes and seconds. */
export function lengthOf(duration: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? fail(duration);
  return (Number(hours) * 60 + Number(minutes)) * 60_000 + Math.round(Number(seconds) * 1_000);
}

function fail(duration: string): never {
  throw new Error(`${duration} is no duration in hours`);
}
