import type { Draw } from './random.ts';

/** Who lives on the street and brings the cases; the named ones are shared with the tests. */
export const residents = {
  'aunt-chen': { name: '陈阿姨', phone: '13800005678', address: '云溪路12号3栋2单元501' },
  'old-wang': { name: '王大爷', phone: '13800001234', address: '云溪路12号3栋2单元601' },
  'teacher-liu': { name: '刘老师', phone: '13800004321', address: '桂园一巷6号' },
  'shopkeeper-ma': { name: '马老板', phone: '13800008765', address: '河沿街88号' },
} as const;

const surnames =
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 朱 胡 郭 何 林 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁'.split(
    ' ',
  );
const givenNames =
  '桂兰 建军 淑芬 志刚 玉梅 小军 晓红 文斌 秀珍 大勇 美华 俊杰 春燕 德福 佳怡 明远 雪梅 福生 婷婷 庆云'.split(' ');

export type Resident = { name: string; phone: string };

/** An invented resident; 1380000xxxx stands for nobody's number. */
export function drawResident(draw: Draw): Resident {
  return {
    name: `${draw.pick(surnames)}${draw.pick(givenNames)}`,
    phone: `1380000${String(draw.whole(0, 10_000)).padStart(4, '0')}`,
  };
}

/** A flat or a spot in one of a grid's places. */
export function drawAddress(draw: Draw, place: string, isIndoors: boolean): string {
  if (/沿街|工业园|街$|路$/.test(place)) return `${place}${draw.whole(1, 160)}号`;
  if (/组$|巷$|塝$/.test(place)) return `${place}${draw.whole(1, 60)}号`;
  const building = `${place}${draw.whole(1, 19)}号楼`;
  if (!isIndoors) return building;
  return `${building}${draw.whole(1, 4)}单元${draw.whole(1, 7)}0${draw.whole(1, 4)}室`;
}
