/** The least that a workflow can do: what a case is measured against. */
export async function emptyWorkflow(): Promise<void> {}
