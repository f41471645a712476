import { useTranslation } from 'react-i18next';
import { linePill } from '../cases/line-pill.ts';
import type { CaseLine } from '../cases/list-cases.ts';
import { Moment } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { KindTag, StatusTag } from '../ui/tags.tsx';
import { taskHash } from './use-place.ts';

/** Cases, each as large as a thumb, with the time they have. */
export function TaskList({ lines }: { lines: readonly CaseLine[] }) {
  const { t } = useTranslation();
  return (
    <ul className="phone-tasks">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={taskHash(line.id)}>
            <span className="phone-row">
              <KindTag kind={line.kind} /> <StatusTag status={line.status} /> <Pill {...linePill(line)} />
            </span>
            <strong dir="auto">{line.title}</strong>
            <span className="phone-faint">
              {line.number}
              {line.dueAt !== null && (
                <>
                  {' · '}
                  {t('phone.due')} <Moment at={line.dueAt} />
                </>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
