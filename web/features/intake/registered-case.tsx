import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockTable } from '../../cases/clock-table.tsx';
import type { CaseView } from '../../cases/read-case.ts';
import { OriginName } from '../../origins/origin-name.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { LinkParts } from './link-parts.tsx';
import type { Part } from './registration.ts';

/** What can be read out to whoever is on the line: the number, who has it, and until when. */
export function RegisteredCase({ seen, parts, next }: { seen: CaseView; parts: readonly Part[]; next: () => void }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="intake-registered" aria-labelledby="registered">
      <h1 id="registered" tabIndex={-1} ref={title}>
        {t('intake.registered')} <code>{seen.number}</code>
      </h1>
      <p dir="auto">{seen.title}</p>
      <p>
        <StatusTag status={seen.status} /> {t('case.holder')} <strong>{seen.holder.unit.name}</strong>
      </p>
      {seen.origin && (
        <p>
          {t('origins.cameFrom')} · <OriginName origin={seen.origin} />
        </p>
      )}
      <h2>{t('intake.clocks')}</h2>
      <ClockTable caseId={seen.id} clocks={seen.clocks} />
      {parts.length > 0 && <LinkParts seen={seen} parts={parts} />}
      <p className="intake-end">
        <Button type="primary" onClick={next}>
          {t('intake.next')} <kbd>Ctrl Enter</kbd>
        </Button>
        <Link to="/cases/$caseId" params={{ caseId: seen.id }}>
          {t('intake.open')}
        </Link>
      </p>
    </section>
  );
}
