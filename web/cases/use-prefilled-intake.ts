import { useNavigate } from '@tanstack/react-router';
import { useDraft, writeDraft } from './verbs/drafts.ts';
import type { Draft } from './verbs/verb-form.ts';

/** Opens the intake with what is known already, for a person to look over and send; null while something else is typed there. */
export function usePrefilledIntake(): ((draft: Draft) => void) | null {
  const navigate = useNavigate();
  const [typed] = useDraft('new', 'register');
  if (typeof typed['title'] === 'string' && typed['title'].trim() !== '') return null;
  return (draft) => {
    writeDraft('new', 'register', draft);
    void navigate({ to: '/intake' });
  };
}
