import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../cases/read-case.ts';
import { Part } from './part.tsx';
import { volumeOf } from './volume-list.ts';

/** 卷宗: what belongs into the file of this mediation, and what is missing. */
export function VolumePart({ seen }: { seen: CaseView }) {
  const { t } = useTranslation();
  const items = volumeOf(seen);
  const whole = items.every(({ there }) => there);
  return (
    <Part title={t('mediation.volume.title')} aside={whole ? <span>✓ {t('mediation.volume.complete')}</span> : null}>
      <ul className="mediation-volume">
        {items.map(({ item, there }) => (
          <li key={item} className={there ? 'mediation-ready' : 'mediation-lacks'}>
            <span aria-hidden="true">{there ? '✓' : '□'}</span> {t(`mediation.volume.item.${item}`)}
            {!there && ` · ${t('mediation.volume.missing')}`}
          </li>
        ))}
      </ul>
    </Part>
  );
}
