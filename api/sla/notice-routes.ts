import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCalendars } from '../../database/policies.ts';
import { readCalendar } from '../../domain/calendar-content.ts';
import { changedDates, withYear } from '../../domain/calendar-year.ts';
import { readHolidayTable } from '../../domain/holiday-table.ts';
import { readNotice } from '../../domain/holiday-notice.ts';
import { fieldProblem } from '../field-errors.ts';
import { problem } from '../problems.ts';
import { problemResponses } from '../problem-schema.ts';
import type { ServerOptions } from '../server-options.ts';
import { textsIn } from '../texts/texts.ts';
import { viewFaults } from './fault-view.ts';
import { Notice, Proposal } from './notice-schema.ts';

/** A year's holiday notice as the next version of a calendar, for somebody to look at before it is kept. */
export const noticeRoutes: FastifyPluginAsyncTypebox<ServerOptions> = async (app, { orm }) => {
  app.post(
    '/sla/calendars/import',
    {
      config: { permission: 'rules:read' },
      schema: {
        summary: 'Read a holiday notice (导入放假通知)',
        description:
          'Nothing is kept: the answer is the next calendar with the dates of the notice and its year covered, every date that changes, and whatever was not understood.',
        tags: ['sla'],
        body: Notice,
        response: { 200: Proposal, ...problemResponses(['not_found']) },
      },
    },
    async ({ body, caller: { language } }) => {
      const [newest] = await listCalendars(orm.em.fork(), body.calendar);
      if (!newest) throw problem('not_found');
      const { name, version, body: present, notices } = newest;
      const { year } = body;
      const notice = 'text' in body ? readNotice(body.text, year) : readHolidayTable(body.csv, year);
      const extended = withYear(present, year, notice);
      if (!extended) throw fieldProblem('/year', 'gap', language);
      const { version: _, ...days } = extended;
      const known = body.source === undefined ? notices : { ...notices, [year]: body.source };
      const proposed = { name, ...days, notices: known };
      const { faults, calendar } = readCalendar(proposed, version + 1);
      const { unread } = textsIn(language).drafts;
      return {
        basedOn: present.version,
        calendar: proposed,
        // Of a calendar that contradicts itself no date can be told.
        changes: faults.length > 0 ? [] : changedDates(present, calendar, year),
        unread: notice.unread.map(({ text, why }) => ({ text, why, message: unread[why] })),
        faults: viewFaults(faults, language),
      };
    },
  );
};
