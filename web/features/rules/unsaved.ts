import type { Content } from './content.ts';
import { pathOf, type RuleId } from './rule-kinds.ts';

// What was typed outlives a visit to another page, not the tab.
const unsaved = new Map<string, Content>();

export const unsavedOf = (id: RuleId): Content | null => unsaved.get(pathOf(id)) ?? null;

export function keepUnsaved(id: RuleId, content: Content | null): void {
  if (content) unsaved.set(pathOf(id), content);
  else unsaved.delete(pathOf(id));
}
