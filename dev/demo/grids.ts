/** A grid and the estates, lanes and blocks in it, from which the demo's addresses are made. */
export type DemoGrid = { code: string; name: string; places: readonly [string, ...string[]] };

/** Three communities of seven, six and seven grids, all invented. */
export const grids: readonly DemoGrid[] = [
  { code: 'YX-01-01', name: '严屋组', places: ['严屋组', '云溪路', '严家巷'] },
  { code: 'YX-01-02', name: '溪东网格', places: ['溪东小区', '溪东路沿街'] },
  { code: 'YX-01-03', name: '溪西网格', places: ['溪西花园', '西埂巷'] },
  { code: 'YX-01-04', name: '云锦苑网格', places: ['云锦苑一期', '云锦苑二期'] },
  { code: 'YX-01-05', name: '南塘里网格', places: ['南塘里', '南塘公寓'] },
  { code: 'YX-01-06', name: '学府路网格', places: ['学府名邸', '学府路教师楼'] },
  { code: 'YX-01-07', name: '老菜场网格', places: ['老菜场宿舍', '菜场东巷'] },
  { code: 'YX-02-01', name: '桂园里网格', places: ['桂园里小区', '桂园一巷'] },
  { code: 'YX-02-02', name: '纺织新村一网格', places: ['纺织新村南区'] },
  { code: 'YX-02-03', name: '纺织新村二网格', places: ['纺织新村北区'] },
  { code: 'YX-02-04', name: '桥南里网格', places: ['桥南里', '桥南商住楼'] },
  { code: 'YX-02-05', name: '老码头网格', places: ['老码头巷', '河畔人家'] },
  { code: 'YX-02-06', name: '锦绣家园网格', places: ['锦绣家园东区', '锦绣家园西区'] },
  { code: 'YX-03-01', name: '河沿组', places: ['河沿组', '河沿新居'] },
  { code: 'YX-03-02', name: '周家塝组', places: ['周家塝', '塝上小区'] },
  { code: 'YX-03-03', name: '安置房东网格', places: ['河沿安置小区东区'] },
  { code: 'YX-03-04', name: '安置房西网格', places: ['河沿安置小区西区'] },
  { code: 'YX-03-05', name: '青松苑网格', places: ['青松苑', '青松公租房'] },
  { code: 'YX-03-06', name: '货场路网格', places: ['货场路宿舍', '河沿街'] },
  { code: 'YX-03-07', name: '工业园网格', places: ['河沿工业园', '园区蓝领公寓'] },
];

export function gridOf(code: string): DemoGrid {
  const grid = grids.find((candidate) => candidate.code === code);
  if (!grid) throw new Error(`the demo street has no grid ${code}`);
  return grid;
}
