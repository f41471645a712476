// All that callers of the workflows about changed rules may import: names and shapes, no workflow code.

/** What is to be applied is on record; the workflow is told no more than where. */
export type RebaseInput = { rebaseId: string };
export type PreviewInput = { previewId: string };

/** Wakes a rebase that was paused. */
export const resumeSignal = 'resume';

export function rebaseWorkflowId(rebaseId: string): string {
  return `rebase:${rebaseId}`;
}

export function previewWorkflowId(previewId: string): string {
  return `preview:${previewId}`;
}
