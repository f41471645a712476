import { v7 } from 'uuid';
import type { NewCase } from '../../database/new-case.ts';
import type { Life } from './life.ts';
import type { Report } from './report.ts';

/** A life with what was reported, as it is written. `random`: 16 bytes that are the same in every demo, so that the id tells nothing but when it was registered. */
export function assemble(
  { registration: { by, id }, details }: Omit<Report, 'isRushed'>,
  { events, state }: Life,
  random: Uint8Array,
): NewCase {
  return {
    caseId: v7({ msecs: state.registeredAt, random }),
    details,
    command: { id, bodyHash: id, caller: 'person' in by ? by.person : by.system },
    events,
  };
}
