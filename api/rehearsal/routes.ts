import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { instantText } from '../cases/instants.ts';
import { fieldProblem } from '../field-errors.ts';
import type { ServerOptions } from '../server-options.ts';
import { advanceClock } from './advance.ts';
import { readDuration } from './duration.ts';
import type { Language } from '../texts/language.ts';
import { Advance, Advanced, RehearsalState } from './schema.ts';

const tags = ['rehearsal'];
const config = { permission: 'signed_in' } as const;
const patienceMs = 45_000;
const furthestMs = 3_650 * 86_400_000;

/** The trainer's "next day" button. Outside rehearsal these addresses do not exist. */
export const rehearsalRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, options) => {
  if (!options.config.rehearsal) return;
  const { orm, temporal } = options;
  const { now, writeGate: gate } = app;

  app.get(
    '/rehearsal',
    { config, schema: { summary: "The rehearsal's clock", tags, response: { 200: RehearsalState } } },
    async () => ({ enabled: true as const, now: instantText(await now()) }),
  );

  app.post(
    '/rehearsal/advance',
    {
      config,
      schema: {
        summary: 'Advance the clock and fire every timer on the way',
        description:
          'Answers when every timer in the window has been recorded, after 45 s with 503: repeat it then. Changes of cases are answered 503 meanwhile.',
        tags,
        body: Advance,
        response: { 200: Advanced },
      },
    },
    async ({ body, caller }) => {
      const aim = readAim(body, caller.language);
      const reached = await advanceClock({ orm, client: temporal.client, now, gate }, aim, patienceMs);
      return { now: instantText(reached.now), fired: reached.fired };
    },
  );
};

function readAim(body: { by: string } | { to: string }, language: Language): (now: number) => number {
  return (now) => {
    const target = 'to' in body ? Date.parse(body.to) : now + readDuration(body.by);
    // Not a number: a leap second, which is a date-time to RFC 3339 but to no clock of ours.
    if (target <= now + furthestMs) return target;
    throw fieldProblem('to' in body ? '/to' : '/by', 'moment', language);
  };
}
