import { solved, tried } from './matters.ts';

/** Each verb's sub-resource (api.md). */
export const pathOf = {
  dispatch: 'dispatch',
  accept: 'acceptance',
  assign: 'assignment',
  contact: 'contact',
  note: 'notes',
  escalate: 'escalation',
  push_down: 'push-down',
  transfer: 'transfer',
  feedback: 'feedback',
  verify: 'verification',
  callback: 'callback',
  close: 'closure',
  reject: 'rejection',
  confirm_rejection: 'rejection/confirmation',
  withdraw: 'withdrawal',
  reopen: 'reopening',
} as const;

export type Verb = keyof typeof pathOf;

/** A body for each verb with which nothing is wrong; whom to assign is filled in once people have ids. */
export const bodies: Record<Verb, object> = {
  dispatch: { unit: 'YX-01-01' },
  accept: {},
  assign: {},
  contact: { channel: 'phone', outcome: 'reached' },
  note: { text: '已现场查看', visibility: 'internal' },
  escalate: tried,
  push_down: { unit: 'YX-01-01', instruction: '三日内协调到位' },
  transfer: { unit: 'YX-01-02', reason: '地址属相邻网格' },
  feedback: solved,
  verify: { passed: true },
  callback: { reached: true, solved: true, satisfaction: 'satisfied' },
  close: {},
  reject: { ground: '已进入诉讼程序', channel: '区人民法院' },
  confirm_rejection: {},
  withdraw: { reason: '诉求人已自行解决' },
  reopen: { reason: '问题再次出现' },
};
