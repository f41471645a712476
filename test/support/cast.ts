import type { UnitRef } from '../../domain/place.ts';
import type { Post, Role } from '../../domain/roles.ts';

type Unit = UnitRef & { name: string; area: string };

const street = { street: 'YX' };
const beside = (code: string, name: string): Unit => ({
  code,
  name,
  level: 'street',
  path: street,
  area: 'YX',
  department: true,
});
const communities = [
  { code: 'YX-01', name: '云溪社区', grids: 7 },
  { code: 'YX-02', name: '桂园社区', grids: 6 },
  { code: 'YX-03', name: '河沿社区', grids: 6 },
];

/** Yunxi street, the invented street of the demo (api.md "The demo street"). */
export const units: readonly Unit[] = [
  { code: 'YX', name: '云溪街道', level: 'street', path: street, area: 'YX' },
  ...communities.flatMap(({ code, name, grids }): Unit[] => {
    const path = { ...street, community: code };
    const numbers = Array.from({ length: grids }, (_, n) => n + 1);
    return [
      { code, name, level: 'community', path, area: code },
      ...numbers.map((n): Unit => {
        const grid = `${code}-0${n}`;
        return { code: grid, name: `${name}第${n}网格`, level: 'grid', path: { ...path, grid }, area: grid };
      }),
    ];
  }),
  beside('YX-D-HOUSING', '街道住建办'),
  beside('YX-D-URBAN', '街道城管办'),
  beside('YX-D-POLICE', '云溪派出所'),
  beside('YX-M', '云溪街道人民调解委员会'),
];

/** The unit of this code as the API would resolve it. */
export function unit(code: string): UnitRef {
  const found = units.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`no unit ${code} in the cast`);
  const { level, path, department } = found;
  return { code, level, path, ...(department && { department }) };
}

/** A post as the API would read it: a department or committee stands in its street's area. */
export function post(role: Role, code: string): Post {
  const area = units.find((candidate) => candidate.code === code)?.area ?? code;
  return { role, unit: code, area };
}

/** Who works in Yunxi; the account name is the id. The first twelve are the accounts of the demo. */
export const staff = {
  'grid-worker': { name: '李建国', posts: [post('grid_worker', 'YX-01-01')] },
  'grid-worker-2': { name: '王秀英', posts: [post('grid_worker', 'YX-02-01')] },
  'grid-lead': { name: '赵国庆', posts: [post('grid_lead', 'YX-01-01')] },
  clerk: { name: '孙小梅', posts: [post('clerk', 'YX-01')] },
  'clerk-2': { name: '周建华', posts: [post('clerk', 'YX-02')] },
  dispatcher: { name: '吴芳', posts: [post('dispatcher', 'YX')] },
  'dispatcher-1': { name: '郑伟', posts: [post('dispatcher', 'YX-01')] },
  mediator: { name: '冯德明', posts: [post('mediator', 'YX-M')] },
  supervisor: { name: '何静', posts: [post('supervisor', 'YX')] },
  'officer-urban': { name: '许强', posts: [post('officer', 'YX-D-URBAN')] },
  auditor: { name: '沈清', posts: [post('auditor', 'YX')] },
  admin: { name: '韩磊', posts: [post('admin', 'YX')] },
  'part-timer': { name: '朱阿婆', posts: [post('grid_worker_part_time', 'YX-01-01')] },
  'second-worker': { name: '秦勇', posts: [post('grid_worker', 'YX-01-01')] },
  'second-clerk': { name: '尤兰', posts: [post('clerk', 'YX-01')] },
  'second-dispatcher': { name: '吕敏', posts: [post('dispatcher', 'YX')] },
  'officer-housing': { name: '施文', posts: [post('officer', 'YX-D-HOUSING')] },
  'one-for-all': {
    name: '张一人',
    posts: [post('grid_worker', 'YX-03-01'), post('clerk', 'YX-03'), post('dispatcher', 'YX-03')],
  },
} as const satisfies Record<string, { name: string; posts: readonly Post[] }>;

export type StaffId = keyof typeof staff;

/** Who lives in Yunxi and brings the cases. */
export const residents = {
  'aunt-chen': { name: '陈阿姨', phone: '13800005678', address: '云溪路12号3栋2单元501' },
  'old-wang': { name: '王大爷', phone: '13800001234', address: '云溪路12号3栋2单元601' },
  'teacher-liu': { name: '刘老师', phone: '13800004321', address: '桂园一巷6号' },
  'shopkeeper-ma': { name: '马老板', phone: '13800008765', address: '河沿街88号' },
} as const;
