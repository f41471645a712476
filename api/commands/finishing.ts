import {
  Callback,
  Closure,
  Feedback,
  Rejection,
  RejectionConfirmation,
  Reopening,
  Verification,
  Withdrawal,
} from './schema.ts';
import { verbRoute } from './verb-route.ts';

/** Verbs that bring a case to its end, and the one that takes the end back. */
export const finishingRoutes = [
  verbRoute({
    path: 'feedback',
    verb: 'feedback',
    summary: 'Report the result with the reply to the reporter (反馈)',
    body: Feedback,
    read: async ({ result, reply, photos, noPhotoReason, openTasksReason, adopted }, look) => ({
      verb: 'feedback',
      args: { photos: await look.photos(photos), ...(adopted !== undefined && { adopted }) },
      words: { result, reply, noPhotoReason, openTasksReason },
    }),
  }),
  verbRoute({
    path: 'verification',
    verb: 'verify',
    summary: 'Verify the result at the place (核查)',
    body: Verification,
    read: ({ passed, reason }) => ({ verb: 'verify', args: { passed }, words: { reason } }),
  }),
  verbRoute({
    path: 'callback',
    verb: 'callback',
    summary: 'Call the reporter back (回访)',
    body: Callback,
    read: ({ note, expectedVersion: _, ...args }) => ({ verb: 'callback', args, words: { note } }),
  }),
  verbRoute({
    path: 'closure',
    verb: 'close',
    summary: 'Close a dispute that has an outcome (结案)',
    body: Closure,
    read: () => ({ verb: 'close', args: {} }),
  }),
  verbRoute({
    path: 'rejection',
    verb: 'reject',
    summary: 'Propose to reject, with ground and right channel (不予受理)',
    body: Rejection,
    read: ({ ground, channel }) => ({ verb: 'reject', args: {}, words: { ground, channel } }),
  }),
  verbRoute({
    path: 'rejection/confirmation',
    verb: 'confirm_rejection',
    summary: 'Confirm a rejection as a second person',
    body: RejectionConfirmation,
    read: () => ({ verb: 'confirm_rejection', args: {} }),
  }),
  verbRoute({
    path: 'withdrawal',
    verb: 'withdraw',
    summary: "Withdraw by the reporter's wish (撤诉)",
    body: Withdrawal,
    read: ({ reason }) => ({ verb: 'withdraw', args: {}, words: { reason } }),
  }),
  verbRoute({
    path: 'reopening',
    verb: 'reopen',
    summary: 'Reopen a closed case within 30 days (重新办理)',
    body: Reopening,
    read: ({ reason }) => ({ verb: 'reopen', args: {}, words: { reason } }),
  }),
];
