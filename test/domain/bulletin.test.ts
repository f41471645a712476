import { expect, test } from 'vitest';
import { bulletinTimes, latestBulletin, sumBulletin, weeksAfter, type BulletinItem } from '../../domain/bulletin.ts';
import { change, composite, share } from '../../domain/rates.ts';
import { latestReview, proposalsFor, reviewTimes } from '../../domain/review.ts';
import { china } from './china-time.ts';

const week = (year: number, number: number) => ({ year, week: number });

test('the bulletin of a week is due on the Monday after it at nine, and not a moment before', () => {
  expect(bulletinTimes(week(2026, 10))).toEqual({
    from: china('2026-03-02 00:00'),
    to: china('2026-03-09 00:00'),
    at: china('2026-03-09 09:00'),
  });
  expect(latestBulletin(china('2026-03-09 09:00'))).toEqual(week(2026, 10));
  expect(latestBulletin(china('2026-03-09 09:00') - 1)).toEqual(week(2026, 9));
  expect(latestBulletin(china('2026-01-05 09:00'))).toEqual(week(2026, 1));
});

test('weeks that were missed are made up for, over the new year, and a first bulletin brings no others along', () => {
  expect(weeksAfter(week(2025, 51), week(2026, 2))).toEqual([week(2025, 52), week(2026, 1), week(2026, 2)]);
  expect(weeksAfter(week(2026, 2), week(2026, 2))).toEqual([]);
  expect(weeksAfter(week(2026, 3), week(2026, 2))).toEqual([]);
  expect(weeksAfter(null, week(2026, 2))).toEqual([week(2026, 2)]);
});

test('the review meets on Friday at five and looks back to the Friday before', () => {
  expect(reviewTimes(week(2026, 10))).toEqual({ from: china('2026-02-27 17:00'), at: china('2026-03-06 17:00') });
  expect(latestReview(china('2026-03-06 17:00'))).toEqual(week(2026, 10));
  expect(latestReview(china('2026-03-06 17:00') - 1)).toEqual(week(2026, 9));
});

test('an item is proposed to go up for what is wrong with it, and from the street nothing goes up', () => {
  const wrong = { overdue: true, colour: 'red', idle: true } as const;
  expect(proposalsFor({ level: 'grid', ...wrong })).toEqual(['overdue', 'risk_red', 'idle']);
  expect(proposalsFor({ level: 'community', overdue: false, colour: 'yellow', idle: false })).toEqual([]);
  expect(proposalsFor({ level: 'street', ...wrong })).toEqual([]);
});

test('the sums of a bulletin are those of its items', () => {
  const item = (some: Partial<BulletinItem>): BulletinItem => ({
    caseId: '',
    number: '',
    place: 'YX-01',
    holder: 'YX-01',
    registeredAt: 0,
    opened: false,
    ended: null,
    last: { type: 'registered', at: 0 },
    idle: false,
    ...some,
  });
  const items = [
    item({ opened: true }),
    item({ opened: true, ended: 'closed' }),
    item({ ended: 'withdrawn' }),
    item({ idle: true }),
  ];
  expect(sumBulletin(items)).toEqual({ opened: 2, closed: 1, endedOtherwise: 1, carriedOver: 2, idle: 1 });
});

test('nothing is divided by nothing, nor compared with it', () => {
  expect([share(0, 0), share(1, 4), change(3, 0), change(0, 0), change(3, 2)]).toEqual([null, 0.25, null, null, 0.5]);
  expect(composite({ response: 1, resolution: 0.8, satisfaction: 0.6 })).toBeCloseTo(0.79, 12);
  expect(composite({ response: 1, resolution: null, satisfaction: 0.6 })).toBeNull();
});
