import { expect, test } from 'vitest';
import { boundaryOf, pointOf } from '../../dev/demo/boundaries.ts';
import { grids } from '../../dev/demo/grids.ts';

type Ring = readonly (readonly [number, number])[];

const ringOf = (code: string): Ring => boundaryOf(code)?.coordinates[0] ?? [];

/** Whether a ray from the point to the east leaves the ring once more than it enters it. */
function isWithin(ring: Ring, { lng, lat }: { lng: number; lat: number }): boolean {
  return ring.slice(1).reduce((within, [x, y], index) => {
    const [fromX, fromY] = ring[index] ?? [x, y];
    const crosses = fromY > lat !== y > lat && lng < ((x - fromX) * (lat - fromY)) / (y - fromY) + fromX;
    return crosses ? !within : within;
  }, false);
}

test('every grid has a boundary that ends where it begins, and no other unit has one', () => {
  for (const { code } of grids) {
    const ring = ringOf(code);
    expect(ring.length, code).toBeGreaterThan(4);
    expect(ring[0], code).toEqual(ring.at(-1));
  }
  expect([boundaryOf('YX'), boundaryOf('YX-01'), boundaryOf('YX-D-URBAN')]).toEqual([null, null, null]);
});

test('an address lies in its own grid and in no other, always at the same point', () => {
  for (const { code, places } of grids)
    for (const number of Array.from({ length: 60 }).keys()) {
      const address = `${places[0]} ${number} 号`;
      const point = pointOf(code, address);
      const within = grids.filter((grid) => isWithin(ringOf(grid.code), point)).map((grid) => grid.code);
      expect([address, within]).toEqual([address, [code]]);
      expect(pointOf(code, address)).toEqual(point);
    }
});
