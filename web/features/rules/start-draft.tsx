import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asFault } from '../../server/fault.ts';
import { newKey } from '../../server/new-key.ts';
import { saveDraft } from './change-rules.ts';
import type { Content } from './content.ts';
import { noteVersion } from './read-rules.ts';
import { paramsOf, type RuleKind } from './rule-kinds.ts';

type Wanted = { kind: RuleKind; content: () => Content; label: string; primary?: boolean };

/** Keeps a content as a draft of its own, and opens it. */
export function StartDraft({ kind, content, label, primary = false }: Wanted) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const starting = useMutation({
    mutationFn: () => saveDraft(kind, content(), key),
    onSuccess: async (made) => {
      const { name, version } = made;
      noteVersion(queries, kind, made);
      await navigate({ to: '/rules/$kind/$name/$version', params: paramsOf({ kind, name, version }) });
    },
  });
  return (
    <>
      <Button
        {...(primary && { type: 'primary' as const })}
        loading={starting.isPending}
        onClick={() => starting.mutate()}
      >
        {label}
      </Button>
      {starting.isError && (
        <span className="rules-faults" role="alert">
          <span aria-hidden="true">■ </span>
          {t('rules.notStarted', { why: asFault(starting.error).message })}
        </span>
      )}
    </>
  );
}
