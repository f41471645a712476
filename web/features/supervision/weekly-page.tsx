import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bulletinList, bulletinOf } from '../../reports/read-bulletins.ts';
import { DownloadLink } from '../../ui/download-link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { BulletinItems } from './bulletin-items.tsx';
import { BulletinNotes } from './bulletin-notes.tsx';
import { ReportNav } from './report-nav.tsx';
import './reports.css';

const route = getRouteApi('/shell/reports/weekly');
const sums = ['opened', 'closed', 'endedOtherwise', 'carriedOver', 'idle'] as const;

/** 物业纠纷周报: the bulletins as they were published; the latest where the address tells no week. */
export function WeeklyPage() {
  const { t } = useTranslation();
  const chosen = route.useSearch();
  const { data: list, error, refetch } = useQuery(bulletinList);
  const latest = list?.[0];
  const week = chosen.week !== undefined && chosen.year !== undefined ? chosen : latest;
  return (
    <div className="reports">
      <header className="reports-head">
        <h1>{t('bulletins.title')}</h1>
      </header>
      <ReportNav />
      {list === undefined ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : latest === undefined ? (
        <Empty title={t('bulletins.none')} hint={t('bulletins.noneHint')} />
      ) : (
        <nav className="reports-nav" aria-label={t('bulletins.choose')}>
          {list.map(({ year, week: number, acknowledged }) => (
            <Link
              key={`${year}-${number}`}
              to="/reports/weekly"
              search={{ year, week: number }}
              aria-current={year === week?.year && number === week.week ? 'page' : undefined}
            >
              {t('bulletins.week', { year, week: number })} {acknowledged && <span aria-hidden="true">✓</span>}
              {acknowledged && <span className="unseen">{t('bulletins.taken')}</span>}
            </Link>
          ))}
        </nav>
      )}
      {week?.year !== undefined && week.week !== undefined && (
        <Bulletin year={String(week.year)} week={String(week.week)} />
      )}
    </div>
  );
}

function Bulletin({ year, week }: { year: string; week: string }) {
  const { t } = useTranslation();
  const { data: bulletin, error, refetch } = useQuery(bulletinOf(year, week));
  if (!bulletin) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <article aria-labelledby="bulletin" className="reports-bulletin">
      <header className="reports-head">
        <h2 id="bulletin">{t('bulletins.week', { year: bulletin.year, week: bulletin.week })}</h2>
        <span>
          {t('bulletins.published')} <Moment at={bulletin.publishedAt} />
        </span>
        <Link to="/reports/weekly/$year/$week/paper" params={{ year, week }}>
          {t('bulletins.print')}
        </Link>
        <DownloadLink path={`/reports/weekly/${year}/${week}.pdf`} query={{}} name={`bulletin-${year}-W${week}.pdf`}>
          {t('paper.pdf')}
        </DownloadLink>
      </header>
      <dl className="reports-figures reports-five">
        {sums.map((name) => (
          <div key={name}>
            <dt>{t(`bulletins.${name}`)}</dt>
            <dd>
              <strong>{bulletin[name]}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <BulletinItems items={bulletin.items} />
      <BulletinNotes bulletin={bulletin} />
    </article>
  );
}
