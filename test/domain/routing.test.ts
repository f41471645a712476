import { describe, expect, test } from 'vitest';
import { firstCatalogue, type Catalogue, type Route } from '../../domain/catalogue.ts';
import { cn2026 } from '../../domain/calendars/cn-2026.ts';
import { noticeOf, routed } from '../../domain/routing.ts';
import { china } from './china-time.ts';

const route = (of: Route['of'], code: string, area: string, to: Partial<Route>): Route => ({
  of,
  code,
  area,
  unit: null,
  notify: null,
  version: 1,
  ...to,
});
const withRoutes = (...routes: Route[]): Catalogue => ({ ...firstCatalogue, routes });
const place = { street: 'YX', community: 'YX-01', grid: 'YX-01-01' };
const gasLeak = { kind: 'hazard', topic: 'gas_leak' } as const;

describe('a case is routed', () => {
  test('nowhere where no route is for it, and its line is told all the same', () => {
    const elsewhere = withRoutes(route('hazard', 'gas_leak', 'YX-02', { unit: 'YX-D-URBAN' }));
    expect(routed(elsewhere, gasLeak, place)).toEqual({ line: 'emergency', unit: null, notify: null });
  });

  test('by the smallest area around its place', () => {
    const catalogue = withRoutes(
      route('hazard', 'gas_leak', 'YX', { unit: 'YX-D-URBAN' }),
      route('hazard', 'gas_leak', 'YX-01', { unit: 'YX-D-POLICE' }),
    );
    expect(routed(catalogue, gasLeak, place).unit).toEqual({ unit: 'YX-D-POLICE', area: 'YX-01' });
    expect(routed(catalogue, gasLeak, { street: 'YX' }).unit).toEqual({ unit: 'YX-D-URBAN', area: 'YX' });
  });

  test('in one area by its topic before its line, and a smaller area of the line before a larger one of the topic', () => {
    const ofLine = route('line', 'emergency', 'YX', { unit: 'YX-D-POLICE' });
    const ofTopic = route('hazard', 'gas_leak', 'YX', { unit: 'YX-D-HOUSING' });
    expect(routed(withRoutes(ofLine, ofTopic), gasLeak, place).unit?.unit).toBe('YX-D-HOUSING');
    const near = { ...ofLine, area: 'YX-01-01' };
    expect(routed(withRoutes(near, ofTopic), gasLeak, place).unit?.unit).toBe('YX-D-POLICE');
  });

  test('to whom handles it and to whom is told by different routes', () => {
    const catalogue = withRoutes(
      route('hazard', 'gas_leak', 'YX-01', { unit: 'YX-P-01' }),
      route('line', 'emergency', 'YX', { notify: 'YX-D-POLICE' }),
    );
    expect(routed(catalogue, gasLeak, place)).toEqual({
      line: 'emergency',
      unit: { unit: 'YX-P-01', area: 'YX-01' },
      notify: { unit: 'YX-D-POLICE', area: 'YX' },
    });
  });

  test('not by the route of another kind’s topic of the same code', () => {
    const catalogue = withRoutes(route('dispute', 'other', 'YX', { unit: 'YX-M' }));
    expect(routed(catalogue, { kind: 'hazard', topic: 'other' }, place).unit).toBeNull();
  });
});

test('an office is told of an emergency in the night, of anything else when the next working day begins', () => {
  const night = china('2026-03-02 22:00');
  const catalogue = withRoutes(
    route('line', 'emergency', 'YX', { notify: 'YX-D-POLICE' }),
    route('line', 'urban_management', 'YX', { notify: 'YX-D-URBAN' }),
  );
  const noticed = (topic: string) => noticeOf(catalogue, { kind: 'hazard', topic, path: place }, cn2026, night);
  expect(noticed('gas_leak')).toEqual({ unit: 'YX-D-POLICE', tellAt: night });
  expect(noticed('illegal_dumping')).toEqual({ unit: 'YX-D-URBAN', tellAt: china('2026-03-03 08:30') });
  expect(noticed('corridor_clutter')).toBeNull();
});
