export { bulletinWorkflow } from './bulletin-workflow.ts';
export { caseWorkflow } from './case-workflow.ts';
export { previewWorkflow } from './preview-workflow.ts';
export { rebaseWorkflow } from './rebase-workflow.ts';
