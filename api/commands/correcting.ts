import { fieldProblem } from '../field-errors.ts';
import { readInstant, readPast } from './instants.ts';
import { Placing, PoliceReport, Source } from './rulings-schema.ts';
import { verbRoute } from './verb-route.ts';

/** Verbs with which a case is told what was wrong about it or what stands outside: its place, its source, the police. */
export const correctingRoutes = [
  verbRoute({
    path: 'placing',
    verb: 'place',
    summary: 'Correct where a case lies (改址)',
    body: Placing,
    read: async ({ address, grid, reason }, look) => {
      if (address === undefined && grid === undefined) throw fieldProblem('/address', 'required', look.language);
      return {
        verb: 'place',
        args: {},
        facts: { ...(grid !== undefined && { path: (await look.grid(grid)).path }) },
        words: { address, reason },
      };
    },
  }),
  verbRoute({
    path: 'source',
    verb: 'note_source',
    summary: 'Note the order of another system with its own deadline (来源时限)',
    body: Source,
    read: ({ system, number, dueAt }, { language }) => ({
      verb: 'note_source',
      args: { system, number, ...(dueAt !== undefined && { dueAt: readInstant(dueAt, '/dueAt', language) }) },
    }),
  }),
  verbRoute({
    path: 'police-report',
    verb: 'call_police',
    summary: 'Record that the police was called, and when it came (报警)',
    body: PoliceReport,
    read: async ({ reportedAt, arrivedAt, note }, look) => {
      const reported = await readPast(reportedAt, '/reportedAt', look);
      const arrived = arrivedAt === undefined ? undefined : await readPast(arrivedAt, '/arrivedAt', look);
      if (arrived !== undefined && arrived < reported) throw fieldProblem('/arrivedAt', 'reversed', look.language);
      return {
        verb: 'call_police',
        args: { reportedAt: reported, ...(arrived !== undefined && { arrivedAt: arrived }) },
        words: { note },
      };
    },
  }),
];
