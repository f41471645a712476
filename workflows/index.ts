export { caseWorkflow } from './case-workflow.ts';
export { rebaseWorkflow } from './rebase-workflow.ts';
