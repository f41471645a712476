import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../cases/read-case.ts';
import { sendCommand } from '../../cases/send-command.ts';
import { newKey } from '../../server/new-key.ts';
import { Failed } from '../../ui/states.tsx';
import type { Part } from './registration.ts';

/** The cases of which a new umbrella case is made; each is linked by itself, so that what has failed can be repeated. */
export function LinkParts({ seen, parts }: { seen: CaseView; parts: readonly Part[] }) {
  const { t } = useTranslation();
  const [linked, setLinked] = useState<readonly string[]>([]);
  const keys = useRef(new Map(parts.map(({ id }) => [id, newKey()])));
  const linking = useMutation({
    mutationFn: async () => {
      for (const { id } of parts.filter((part) => !linked.includes(part.id))) {
        const key = keys.current.get(id) ?? newKey();
        // One after another: whoever watches sees how far it is, and an outage leaves the rest for the next try.
        await sendCommand({ caseId: id, path: 'links', body: { to: seen.id, relation: 'part_of' }, key });
        setLinked((before) => [...before, id]);
      }
    },
  });
  const mayLink = seen.allowed.some(({ verb }) => verb === 'link');
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t('repeats.parts', { count: parts.length })}</h2>
      <ul>
        {parts.map(({ id, number, title }) => (
          <li key={id}>
            <Link to="/cases/$caseId" params={{ caseId: id }} dir="auto">
              {number} {title}
            </Link>{' '}
            {linked.includes(id) && <span>✓ {t('repeats.linked')}</span>}
          </li>
        ))}
      </ul>
      {mayLink && linked.length < parts.length && (
        <Button loading={linking.isPending} onClick={() => linking.mutate()}>
          {t('repeats.linkParts')}
        </Button>
      )}
      {linking.error && <Failed error={linking.error} />}
    </section>
  );
}
