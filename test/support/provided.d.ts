import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the throwaway server's own database, as its superuser: make a database of your own with it. */
    adminDatabaseUrl: string;
    temporalAddress: string;
    /** The workflow code, built once for every worker of the run. */
    workflowBundle: string;
  }
}
