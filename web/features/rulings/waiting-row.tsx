import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../../domain/commands.ts';
import { CaseDispute } from '../../cases/case-dispute.tsx';
import type { CaseLine } from '../../cases/list-cases.ts';
import { oneCase } from '../../cases/read-case.ts';
import { VerbFields } from '../../cases/verbs/verb-fields.tsx';
import { hasForm } from '../../cases/verbs/verb-forms.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { LineCells } from './line-cells.tsx';

type Wanted = { line: CaseLine; verb: Verb; columns: number; done: () => void };

/** One case that waits; the form of the ruling opens beneath it, with what was said about it. */
export function WaitingRow({ line, verb, columns, done }: Wanted) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <LineCells line={line} />
        <td>
          <button type="button" className="rulings-open" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(`verbs.names.${verb}`)}
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={columns}>
            <RulingForm
              caseId={line.id}
              verb={verb}
              done={() => {
                setOpen(false);
                done();
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function RulingForm({ caseId, verb, done }: { caseId: string; verb: Verb; done: () => void }) {
  const { t } = useTranslation();
  const whole = useRef<HTMLDivElement>(null);
  const { data: seen, error, refetch } = useQuery(oneCase(caseId));
  const ready = seen !== undefined;
  useEffect(() => {
    if (ready) whole.current?.querySelector<HTMLElement>('[data-first] :is(input, textarea)')?.focus();
  }, [ready]);
  if (!seen) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const mine = seen.allowed.some((allowed) => allowed.verb === verb);
  return (
    <div ref={whole}>
      <ul className="rulings-said">
        <CaseDispute seen={seen} />
        {seen.extension && (
          <li>
            {t('rulings.asked', { count: seen.extension.days, name: seen.extension.by?.name ?? t('case.system') })}
          </li>
        )}
      </ul>
      {mine && hasForm(verb) ? (
        <VerbFields seen={seen} verb={verb} done={done} />
      ) : (
        <p>
          {mine ? (
            <Link to="/cases/$caseId" params={{ caseId }}>
              {t('rulings.inCase')}
            </Link>
          ) : (
            t('rulings.notYours')
          )}
        </p>
      )}
    </div>
  );
}
