export type FieldFault = { pointer: string; message: string };

/** What the server says when it says no, or `offline` when it says nothing. Its sentence is for people, its code for programs. */
export class Fault extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldFault[];
  readonly currentVersion: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  constructor(said: Partial<Fault> & { status: number; code: string; detail: string }) {
    super(said.detail);
    this.name = 'Fault';
    this.status = said.status;
    this.code = said.code;
    this.title = said.title ?? said.detail;
    this.requestId = said.requestId;
    this.errors = said.errors ?? [];
    this.currentVersion = said.currentVersion;
    this.retryAfterSeconds = said.retryAfterSeconds;
  }
}

/** The same fault, whatever was thrown. */
export function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  return new Fault({ status: 0, code: 'unexpected', detail: error instanceof Error ? error.message : String(error) });
}
