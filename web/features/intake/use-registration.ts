import { useMutation, useQueryClient } from '@tanstack/react-query';
import { caseKeys } from '../../cases/case-keys.ts';
import { registerCase } from '../../cases/register-case.ts';
import { useDraft, writeDraft } from '../../cases/verbs/drafts.ts';
import { originKeys } from '../../origins/read-origins.ts';
import { newKey } from '../../server/new-key.ts';
import type { IntakeSearch } from './intake-search.ts';
import { draftOf, partsIn, registrationOf } from './registration.ts';

/** Registers what was typed, from an origin where there is one. The draft keeps every word, and the key that goes with them, until the case exists. */
export function useRegistration(from: IntakeSearch) {
  const queries = useQueryClient();
  const name = draftOf(from);
  const [draft, change] = useDraft(name, 'register');
  const registering = useMutation({
    mutationFn: async () => {
      const body = registrationOf(draft, from);
      const words = JSON.stringify(body);
      // The same words again are the same message, also after a look at another page; other words are another.
      const known = draft['keyOf'] === words ? draft['key'] : undefined;
      const key = typeof known === 'string' ? known : newKey();
      change({ key, keyOf: words });
      return { seen: await registerCase({ body, key }), parts: partsIn(draft) };
    },
    onSuccess: ({ seen }) => {
      writeDraft(name, 'register', null);
      queries.setQueryData(caseKeys.one(seen.id), seen);
      void queries.invalidateQueries({ queryKey: caseKeys.lists });
      void queries.invalidateQueries({ queryKey: caseKeys.views });
      void queries.invalidateQueries({ queryKey: originKeys.all });
    },
  });
  return { draft, change, registering };
}
