import type { RefusalCode } from '../domain/refusals.ts';

/** Every code an error can carry, with its status and what it means to whoever calls the API. The list is closed (api.md "Codes"). */
export const problemCodes = {
  malformed: { status: 400, means: 'The request cannot be read: its body is not JSON, or its head is broken.' },
  validation_failed: {
    status: 400,
    means: 'The request does not fit its schema; `errors` points at each field. Unknown fields are refused.',
  },
  idempotency_key_required: { status: 400, means: 'Registering a case needs the header `Idempotency-Key`.' },
  not_signed_in: {
    status: 401,
    means: 'No valid session or token; after a log-in: unknown name or wrong password.',
  },
  not_permitted: {
    status: 403,
    means: 'No post of yours allows this, or a page of another site sent the request.',
  },
  level_skip_not_permitted: {
    status: 403,
    means: 'Only a dispatcher or the holder of an urgent case may skip a level.',
  },
  not_found: { status: 404, means: 'There is no such thing, or it lies outside your area: the answer is the same.' },
  wrong_status: { status: 409, means: 'The verb is not possible in the status of the case.' },
  stale_version: { status: 409, means: 'The case has moved on from `expectedVersion`; see `currentVersion`.' },
  already_at_top: { status: 409, means: 'The case is at the street already; nothing is above.' },
  already_at_bottom: { status: 409, means: 'The case is in its grid already; nothing is below.' },
  adjudicated: { status: 409, means: 'The ruling on who handles the case is final.' },
  information_already_asked: { status: 409, means: 'The reporter can be asked for more only once.' },
  children_open: { status: 409, means: 'Child tasks are still open.' },
  rework_limit: { status: 409, means: 'Both rounds of rework are used up; the supervisor rules.' },
  return_window_over: { status: 409, means: 'The time in which a case may be returned is over.' },
  reopen_window_over: { status: 409, means: 'A closed case can be reopened for 30 days.' },
  deadline_passed: { status: 409, means: 'The deadline until which this was possible has passed.' },
  already_published: { status: 409, means: 'The version is published, and published versions never change.' },
  payload_too_large: { status: 413, means: 'The body is larger than this route reads.' },
  unsupported_media_type: { status: 415, means: 'The body is of a type that this route does not read.' },
  unknown_topic: { status: 422, means: 'The topic is not in the catalogue of the kind.' },
  measures_required: { status: 422, means: 'Escalating needs a reason and at least one measure that was tried.' },
  reply_required: { status: 422, means: 'A named reporter needs a reply.' },
  proof_required: { status: 422, means: 'At least one photo, or the reason why there is none.' },
  unit_outside_area: { status: 422, means: 'The unit lies outside the area that you may send cases to.' },
  same_person: { status: 422, means: 'A second person has to do this.' },
  listing_reason_not_allowed: { status: 422, means: 'The reason is not in the list for which cases may be listed.' },
  consent_missing: { status: 422, means: 'A party has not consented to mediation yet.' },
  consent_refused: { status: 422, means: 'A party has refused mediation.' },
  party_absent: { status: 422, means: 'A party was absent from the last session.' },
  remedies_notice_required: { status: 422, means: 'A failed mediation needs the notice of other remedies.' },
  public_safety_hazard: { status: 422, means: 'A hazard to the public cannot be withdrawn.' },
  police_report_required: { status: 422, means: 'Violence is in sight: say when the police was called.' },
  not_same_matter: { status: 422, means: 'The two cases have neither place nor matter in common.' },
  not_publishable: { status: 422, means: 'The draft has faults; `errors` points at every one of them.' },
  idempotency_key_reused: { status: 422, means: 'The key was used before with another body.' },
  too_many_requests: {
    status: 429,
    means: 'Too many requests, commands in flight or wrong passwords; wait for `Retry-After`.',
  },
  temporarily_unavailable: {
    status: 503,
    means:
      'A part is away or overloaded; repeat with the same key after `Retry-After`. A command may have been applied.',
  },
} as const satisfies Record<string, { status: number; means: string }> & Record<RefusalCode, unknown>;

export type ProblemCode = keyof typeof problemCodes;

/** `fault` is the code of what is wrong, where there is a closed list of them. */
export type FieldError = { pointer: string; message: string; fault?: string };

type ProblemMore = {
  /** One sentence in the reader's language, where there is more to say than the code's own words. */
  detail?: string;
  errors?: FieldError[];
  currentVersion?: number;
  retryAfterSeconds?: number;
  /** Of `/readyz`: the parts that do not answer. */
  missing?: string[];
};

/** Thrown wherever a request ends in a no; the error handler turns it into a problem document. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly more: ProblemMore;
  constructor(code: ProblemCode, more: ProblemMore) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.more = more;
  }
  get status(): number {
    return problemCodes[this.code].status;
  }
}

export function problem(code: ProblemCode, more: ProblemMore = {}): Problem {
  return new Problem(code, more);
}
