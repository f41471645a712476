import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { contentOf, withValue, type Content } from './content.ts';
import { replaceDraft } from './change-rules.ts';
import { idOf } from './draft-context.ts';
import { draftFaults, ruleKeys } from './read-rules.ts';
import type { RuleId } from './rule-kinds.ts';
import { keepUnsaved, unsavedOf } from './unsaved.ts';

/** A draft under somebody's hands: what it holds, what the server found wrong with it as it was saved, and which parts stand open. */
export function useDrafting(id: RuleId, saved: object) {
  const queries = useQueryClient();
  const [kept, setKept] = useState<Content>(() => contentOf(saved));
  const [content, setContent] = useState<Content>(() => unsavedOf(id) ?? kept);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<{ pointer: string } | null>(null);
  const judged = useQuery(draftFaults(id));

  const take = (next: Content) => {
    setContent(next);
    keepUnsaved(id, next);
  };
  const saving = useMutation({
    mutationFn: (sent: Content) => replaceDraft(id, sent),
    onSuccess: (_, sent) => {
      setKept(sent);
      // Whoever typed on while it was sent has something unsaved still.
      if (unsavedOf(id) === sent) keepUnsaved(id, null);
      return Promise.all([
        queries.invalidateQueries({ queryKey: ruleKeys.faults(id) }),
        queries.invalidateQueries({ queryKey: ruleKeys.versions(id.kind), exact: true }),
      ]);
    },
  });
  const toggle = (section: string, open: boolean) =>
    setOpened((known) => new Set(open ? [...known, section] : [...known].filter((each) => each !== section)));
  const show = (pointer: string) => {
    toggle(sectionOf(pointer), true);
    // A new one each time, so that the same fault leads to its field again.
    setWanted({ pointer });
  };
  // The section has to be on the page before its field can have the focus.
  useEffect(() => {
    if (wanted) focusNearest(wanted.pointer);
  }, [wanted]);
  const revert = () => {
    setContent(kept);
    keepUnsaved(id, null);
  };
  return {
    content,
    change: (pointer: string, value: unknown) => take(withValue(content, pointer, value) as Content),
    faults: judged.data ?? [],
    judged,
    opened,
    toggle,
    take,
    show,
    revert,
    isDirty: content !== kept,
    saving,
  };
}

const sectionOf = (pointer: string): string => /^\/rows\/\d+/.exec(pointer)?.[0] ?? `/${pointer.split('/')[1] ?? ''}`;

/** The field of a pointer, or whatever is nearest around it. */
function focusNearest(pointer: string): void {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.getElementById(idOf(at));
    if (!found) continue;
    found.focus();
    found.scrollIntoView({ block: 'center' });
    return;
  }
}
