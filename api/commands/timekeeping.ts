import { fieldProblem } from '../field-errors.ts';
import {
  Answer,
  Extension,
  ExtensionRuling,
  InformationRequest,
  Listing,
  Milestone,
  Reclassification,
  Unlisting,
} from './schema.ts';
import { verbRoute } from './verb-route.ts';

/** Verbs that stop time, grant more of it, or bind other rules. */
export const timekeepingRoutes = [
  verbRoute({
    path: 'milestones/:name',
    verb: 'milestone',
    summary: 'Report a milestone as reached (节点上报)',
    body: Milestone,
    read: (_body, _look, { name = '' }) => ({ verb: 'milestone', args: { name } }),
  }),
  verbRoute({
    path: 'information-request',
    verb: 'ask',
    summary: 'Ask the reporter for what is missing, once (待补充)',
    body: InformationRequest,
    read: ({ question }) => ({ verb: 'ask', args: {}, words: { question } }),
  }),
  verbRoute({
    path: 'information',
    verb: 'answer',
    summary: 'Record what the reporter added (补充)',
    body: Answer,
    read: ({ answer }) => ({ verb: 'answer', args: {}, words: { answer } }),
  }),
  verbRoute({
    path: 'listing',
    verb: 'list',
    summary: 'List what can objectively not be solved now (挂账)',
    body: Listing,
    read: async ({ reason, owner, reviewAt, measuresToReporter }, look) => {
      const at = Date.parse(reviewAt);
      const now = await look.now();
      if (!(at > now)) throw fieldProblem('/reviewAt', 'past', look.language);
      return {
        verb: 'list',
        args: { reason: await look.listingReason(reason), reviewAt: at },
        facts: { owner: await look.person(owner) },
        words: { measuresToReporter },
      };
    },
  }),
  verbRoute({
    path: 'listing',
    method: 'DELETE',
    verb: 'unlist',
    summary: 'Take a case off the list (销账)',
    body: Unlisting,
    read: ({ reason }) => ({ verb: 'unlist', args: {}, words: { reason } }),
  }),
  verbRoute({
    path: 'extension',
    verb: 'extend',
    summary: 'Ask for more days before they are over (延期申请)',
    body: Extension,
    read: ({ days, reason, clock }) => ({
      verb: 'extend',
      args: { days, ...(clock !== undefined && { clock }) },
      words: { reason },
    }),
  }),
  verbRoute({
    path: 'extension/decision',
    verb: 'rule_extension',
    summary: 'Grant or refuse an extension (延期批复)',
    body: ExtensionRuling,
    read: ({ approve, reason }) => ({ verb: 'rule_extension', args: { approve }, words: { reason } }),
  }),
  verbRoute({
    path: 'classification',
    verb: 'reclassify',
    summary: 'Correct topic or track; another row of the rules may apply (改类)',
    body: Reclassification,
    read: async ({ topic, track, reason }, look) => {
      const args = { ...(topic !== undefined && { topic }), ...(track !== undefined && { track }) };
      return { verb: 'reclassify', args, facts: { rules: await look.rules(args) }, words: { reason } };
    },
  }),
];
