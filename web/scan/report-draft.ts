import type { ReportBody } from '../../api/intake-links/public-schema.ts';
import type { CaseKind } from '../../domain/kinds.ts';

/** What a resident has typed so far. */
export type ScanDraft = {
  kind: CaseKind;
  title: string;
  description: string;
  anonymous: boolean;
  name: string;
  phone: string;
  confidential: boolean;
};

export const emptyDraft: ScanDraft = {
  kind: 'request',
  title: '',
  description: '',
  anonymous: false,
  name: '',
  phone: '',
  confidential: false,
};

/** The report as it is sent; whoever stays anonymous leaves neither name nor telephone. */
export function reportOf({ kind, anonymous, confidential, ...typed }: ScanDraft): ReportBody {
  const [title, description, name, phone] = [typed.title, typed.description, typed.name, typed.phone].map((words) =>
    words.trim(),
  ) as [string, string, string, string];
  const named = { ...(name && { name }), ...(phone && { phone }) };
  const reporter = anonymous
    ? { anonymous: true }
    : Object.keys(named).length > 0
      ? { ...named, ...(confidential && { confidential }) }
      : null;
  return { kind, title, ...(description && { description }), ...(reporter && { reporter }) };
}
