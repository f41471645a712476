import type { Timestamp } from '@temporalio/common';

type Long = NonNullable<Timestamp['seconds']>;

/** Milliseconds as a duration or an instant of a raw request. */
export function toWireTime(milliseconds: number): Timestamp {
  const seconds = Math.floor(milliseconds / 1000);
  // The encoder takes a plain number; only the declared type asks for a Long, which is no dependency of ours.
  return { seconds: seconds as unknown as Long, nanos: (milliseconds - seconds * 1000) * 1_000_000 };
}

/** An instant of a raw answer as epoch milliseconds, rounded down as `Date.now()` in a workflow is. */
export function fromWireTime(time: Timestamp): number {
  return Number(time.seconds) * 1000 + Math.floor((time.nanos ?? 0) / 1_000_000);
}
