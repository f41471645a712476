/** The reasons for which a case says no; the API gives each its status (api.md "Codes"). The list is closed. */
export type RefusalCode =
  | 'not_permitted'
  | 'level_skip_not_permitted'
  | 'not_found'
  | 'wrong_status'
  | 'stale_version'
  | 'already_at_top'
  | 'already_at_bottom'
  | 'information_already_asked'
  | 'adjudicated'
  | 'children_open'
  | 'return_window_over'
  | 'deadline_passed'
  | 'rework_limit'
  | 'reopen_window_over'
  | 'unknown_topic'
  | 'measures_required'
  | 'reply_required'
  | 'proof_required'
  | 'unit_outside_area'
  | 'listing_reason_not_allowed'
  | 'same_person'
  | 'consent_missing'
  | 'consent_refused'
  | 'party_absent'
  | 'remedies_notice_required'
  | 'police_report_required'
  | 'not_same_matter'
  | 'public_safety_hazard'
  | 'too_many_requests'
  | 'temporarily_unavailable';

/** A no is a value, never an exception: people, timers and imports all read it the same way. */
export type Refusal = { refused: RefusalCode; currentVersion?: number };

export function refuse(code: RefusalCode): Refusal {
  return { refused: code };
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}
