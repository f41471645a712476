/** A point in WGS-84, in degrees. */
export type Point = { lng: number; lat: number };

/** The mean radius of the earth (IUGG). */
const earthMetres = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The way between two points along the ground in metres, by the haversine formula on a sphere (off by 0.5 % at most). */
export function distanceMetres(a: Point, b: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const part = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng);
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** A square around a point that holds every point within that many metres. Reaches round the earth at the poles. */
export function squareAround(
  { lng, lat }: Point,
  metres: number,
): { west: number; east: number; south: number; north: number } {
  const high = (metres / earthMetres) * (180 / Math.PI);
  const shrink = Math.cos(radians(Math.min(90, Math.abs(lat) + high)));
  const wide = shrink > 1e-9 ? Math.min(180, high / shrink) : 180;
  return { west: lng - wide, east: lng + wide, south: lat - high, north: lat + high };
}
