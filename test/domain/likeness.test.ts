import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigrams, sharedPairs } from '../../domain/bigrams.ts';
import { distanceMetres, squareAround } from '../../domain/distance.ts';
import { comparedDays, farMetres, isCandidate, likeness, type Report } from '../../domain/likeness.ts';
import { china } from './china-time.ts';

const dayMs = 86_400_000;
const spot = { lng: 117.05, lat: 30.52 };
/** So many metres north of the spot. */
const north = (metres: number) => ({ ...spot, lat: spot.lat + metres / 111_195 });

const lamp: Report = {
  kind: 'hazard',
  topic: 'other',
  title: '巷口路灯不亮',
  description: '晚上一片漆黑，老人走路害怕',
  address: '严家巷12号',
  grid: 'YX-01-01',
  point: null,
  at: china('2026-03-09 10:00'),
};
const like = (other: Partial<Report>, one: Partial<Report> = {}) =>
  likeness({ ...lamp, ...one }, { ...lamp, ...other });
const shown = (other: Partial<Report>, one: Partial<Report> = {}) => isCandidate(like(other, one));
const otherWords = { title: '流浪猫太多', description: '夜里叫个不停' };

describe('two reports are shown as one another’s possible duplicate', () => {
  test.each<[string, Partial<Report>, Partial<Report>?]>([
    ['when everything is the same', {}],
    ['when place and topic are, whatever the words', otherWords],
    ['when place and topic are and 29 days lie between', { ...otherWords, at: lamp.at - 29 * dayMs }],
    [
      'when place and words are like and the topic was taken for another',
      { topic: 'waterlogging', title: '巷口的路灯不亮了' },
    ],
    ['when one grid has both and the words are like', { address: '张家门口', title: '路灯不亮，漆黑一片' }],
    [
      'when the address is written with other blanks and forms',
      { ...otherWords, address: '严家巷 １２ 号', grid: null },
    ],
    ['when the address is the same although the pins are not', { ...otherWords, point: north(900) }, { point: spot }],
    ['when the words are the same and nobody can tell where it is', { grid: null, address: '小区门口' }],
    [
      'when pins lie close together across the border of two grids',
      { grid: 'YX-01-02', address: '巷尾', point: north(40) },
      { point: spot },
    ],
  ])('%s', (_, other, one) => {
    expect(shown(other, one)).toBe(true);
  });
});

describe('two reports are not', () => {
  test.each<[string, Partial<Report>, Partial<Report>?]>([
    ['when they say the same of two grids', { grid: 'YX-02-01', address: '桂园里3号' }],
    [
      'when they say the same of two spots far apart',
      { address: '巷尾', point: north(farMetres + 1) },
      { point: spot },
    ],
    ['when one grid has both and nothing else agrees', { ...otherWords, address: '张家门口', topic: 'dog_off_leash' }],
    ['when one grid and topic have both and the words are not like', { ...otherWords, address: '张家门口' }],
    ['when they say the same of two houses, and a grid is not known', { grid: null, address: '桂园里3号' }],
    ['when more than 30 days lie between', { at: lamp.at - comparedDays * dayMs - 60_000 }],
    ['when neither place nor topic is known to agree', { grid: null, address: '', topic: null }],
  ])('%s', (_, other, one) => {
    expect(shown(other, one)).toBe(false);
  });
});

describe('the likeness of two reports', () => {
  test('tells each of its parts', () => {
    const at = lamp.at + 10 * 60_000;
    expect(like({ point: north(120), at, topic: 'waterlogging' }, { point: spot })).toMatchObject({
      distance: expect.closeTo(120, 0),
      address: 1,
      sameGrid: true,
      sameTopic: false,
      words: 1,
      minutesApart: 10,
    });
    expect(like({ point: north(120) })).toMatchObject({ distance: null });
  });

  test('takes one topic’s name in two kinds for two topics', () => {
    expect(like({ kind: 'dispute' }).sameTopic).toBe(false);
  });

  test('compares title with title, too: a short call is like a long report', () => {
    const long = '昨天晚上八点多钟我下楼散步，走到巷子口发现一盏灯都没有亮，请尽快派人来修理，谢谢';
    expect(like({ description: long }, { description: '' }).words).toBe(1);
  });

  test('is greater the nearer, the sooner and the more alike', () => {
    const near = like({ address: '巷尾', point: north(50) }, { point: spot }).score;
    expect(near).toBeGreaterThan(like({ address: '巷尾', point: north(300) }, { point: spot }).score);
    expect(like({}).score).toBeGreaterThan(like({ at: lamp.at - 5 * dayMs }).score);
    expect(like({}).score).toBeGreaterThan(like({ title: '路灯坏了', description: '' }).score);
  });

  const words = fc.string({
    unit: fc.constantFrom(...Array.from('路灯不亮楼道堆物漏水噪声云溪路号12 ，ab')),
    maxLength: 30,
  });
  const point = fc.record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
  });
  const report: fc.Arbitrary<Report> = fc.record({
    kind: fc.constantFrom('hazard', 'request', 'dispute'),
    topic: fc.constantFrom('other', 'noise', null),
    title: words,
    description: words,
    address: words,
    grid: fc.constantFrom('YX-01-01', 'YX-01-02', null),
    point: fc.option(point),
    at: fc.integer({ min: lamp.at - 40 * dayMs, max: lamp.at }),
  });

  test('is the same from either side and never leaves its bounds', () => {
    fc.assert(
      fc.property(report, report, (a, b) => {
        const found = likeness(a, b);
        expect(likeness(b, a)).toEqual(found);
        for (const part of [found.words, found.address, found.score]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
        expect(found.minutesApart).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('of a report with itself is whole wherever it has words, a place and a topic', () => {
    fc.assert(
      fc.property(report, (one) => {
        fc.pre(
          bigrams(`${one.title} ${one.description}`).length > 0 && bigrams(one.address.replaceAll(' ', '')).length > 0,
        );
        fc.pre(one.topic !== null);
        expect(likeness(one, one).score).toBeCloseTo(1);
      }),
    );
  });
});

describe('shared pairs', () => {
  test.each([
    ['路灯不亮', '路灯不亮', 1],
    ['路灯不亮', '不亮路灯', 2 / 3],
    ['路灯', '楼道', 0],
    ['灯', '灯', 0],
    ['', '路灯', 0],
    ['ＡＢ路', 'ab路', 1],
  ])('of %s and %s are %f', (a, b, share) => {
    expect(sharedPairs(a, b)).toBeCloseTo(share);
  });
});

describe('the distance between two points', () => {
  test('is that of known cities, within half a percent', () => {
    const [beijing, shanghai] = [
      { lng: 116.3975, lat: 39.9087 },
      { lng: 121.4692, lat: 31.2323 },
    ];
    expect(distanceMetres(beijing, shanghai) / 1000).toBeCloseTo(1067, -1);
    expect(distanceMetres(spot, spot)).toBe(0);
    expect(distanceMetres({ lng: 0, lat: 0 }, { lng: 180, lat: 0 })).toBeCloseTo(Math.PI * 6_371_008.8, 0);
  });

  test('never leads out of the square of that size', () => {
    const street = fc.record({
      lng: fc.double({ min: 73, max: 135, noNaN: true }),
      lat: fc.double({ min: 18, max: 54, noNaN: true }),
    });
    const step = fc.double({ min: -0.02, max: 0.02, noNaN: true });
    fc.assert(
      fc.property(street, step, step, (from, lng, lat) => {
        const to = { lng: from.lng + lng, lat: from.lat + lat };
        const { west, east, south, north: top } = squareAround(from, distanceMetres(from, to) * (1 + 1e-9) + 1e-6);
        expect(to.lng >= west && to.lng <= east && to.lat >= south && to.lat <= top).toBe(true);
      }),
    );
  });
});
