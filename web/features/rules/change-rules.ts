import type { PreviewView } from '../../../api/sla/preview-schema.ts';
import { request } from '../../server/request.ts';
import { pathOf, type RuleId, type RuleKind, type RuleVersion } from './rule-kinds.ts';
import type { Content } from './content.ts';

/** Keeps a new draft under the next number of its name. */
export const saveDraft = (kind: RuleKind, content: Content, key: string) =>
  request<RuleVersion>(`/sla/${kind}`, { method: 'POST', body: content, key });

/** Puts another content in the place of a draft. */
export const replaceDraft = (id: RuleId, content: Content) =>
  request<RuleVersion>(pathOf(id), { method: 'PUT', body: content });

export const discardDraft = (id: RuleId) => request<undefined>(pathOf(id), { method: 'DELETE' });

export type Publishing = { reason: string; applyTo: 'new' | 'open' };

export const publish = (id: RuleId, body: Publishing, key: string) =>
  request<RuleVersion>(`${pathOf(id)}/publication`, { method: 'POST', body, key });

/** Has the cases counted that a version would move; changes nothing. */
export const beginPreview = (id: RuleId) => request<PreviewView>(`${pathOf(id)}/preview`, { method: 'POST' });
