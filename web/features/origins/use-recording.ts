import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { originKeys, type OriginView } from '../../origins/read-origins.ts';
import { newKey } from '../../server/new-key.ts';

/** Sends something about an origin. The same words again are the same message, so that nothing is recorded twice. */
export function useRecording<Body>(
  send: (body: Body, key: string) => Promise<OriginView>,
  done: (made: OriginView) => void,
) {
  const queries = useQueryClient();
  const [sent, setSent] = useState<{ words: string; key: string } | null>(null);
  const recording = useMutation({
    mutationFn: ({ body, key }: { body: Body; key: string }) => send(body, key),
    onSuccess: (made) => {
      setSent(null);
      queries.setQueryData(originKeys.one(made.id), made);
      void queries.invalidateQueries({ queryKey: ['origins', 'list'] });
      done(made);
    },
  });
  const start = (body: Body) => {
    if (recording.isPending) return;
    const words = JSON.stringify(body);
    const key = sent?.words === words ? sent.key : newKey();
    setSent({ words, key });
    recording.mutate({ body, key });
  };
  return { start, isPending: recording.isPending, error: recording.error };
}
