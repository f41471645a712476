import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RepeatsLink } from '../../reports/repeats-link.tsx';
import { linePill } from '../../cases/line-pill.ts';
import type { CaseLine } from '../../cases/list-cases.ts';
import { Pill } from '../../ui/pill.tsx';
import { KindTag } from '../../ui/tags.tsx';

type Wanted = {
  lines: readonly CaseLine[];
  shown: string;
  postponed: readonly string[];
  /** How many wait by now, where that is another number than is shown. */
  changedTo: number | null;
  refresh: () => void;
  more: (() => void) | null;
};

/** The cases that wait for dispatch, in the order in which they come up. */
export function TriageQueue({ lines, shown, postponed, changedTo, refresh, more }: Wanted) {
  const { t } = useTranslation();
  const queue = useRef<HTMLElement>(null);
  useEffect(() => {
    const line = queue.current?.querySelector('[aria-current="true"]');
    line?.scrollIntoView({ block: 'nearest' });
    // With the case that was sent goes the form that its sender typed in.
    if (document.activeElement === document.body) queue.current?.focus();
  }, [shown]);
  return (
    <nav className="triage-queue" aria-labelledby="triage-queue" ref={queue} tabIndex={-1}>
      <h2 id="triage-queue">
        {t('triage.queue')} {lines.length}
        {more && '+'}
      </h2>
      <div role="status">
        {changedTo !== null && (
          <Button size="small" type="primary" ghost onClick={refresh}>
            {t('triage.queueChanged', { count: changedTo })}
          </Button>
        )}
      </div>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Link
              to="/triage"
              search={{ case: line.id }}
              replace
              className="triage-queue-line"
              aria-current={line.id === shown ? 'true' : undefined}
            >
              <span className="triage-queue-title" dir="auto">
                {line.title}
              </span>
              <span className="triage-queue-facts">
                <KindTag kind={line.kind} /> <Pill {...linePill(line)} />
                {postponed.includes(line.id) && <span>{t('triage.postponed')}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more && <Button onClick={more}>{t('board.more')}</Button>}
      <RepeatsLink />
    </nav>
  );
}
