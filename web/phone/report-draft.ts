import type { RegistrationBody } from '../../api/cases/registration-schema.ts';
import type { CaseFileView } from '../../api/files/schema.ts';
import { namedParties, type Party } from '../cases/parties.ts';
import { reportFiles } from '../cases/report-files.ts';
import { unsent, type Sent } from './kept.ts';

/** What somebody reports, as far as it is typed. */
export type Report = {
  kind: RegistrationBody['kind'];
  topic: string;
  title: string;
  description: string;
  address: string;
  grid: string;
  channel: NonNullable<RegistrationBody['channel']>;
  reporterName: string;
  reporterPhone: string;
  parties: readonly Party[];
  photos: readonly CaseFileView[];
  onSpot: boolean;
  result: string;
  reply: string;
  noPhotoReason: string;
  sent: Sent;
};

export const emptyReport: Report = {
  kind: 'hazard',
  topic: '',
  title: '',
  description: '',
  address: '',
  grid: '',
  channel: 'patrol',
  reporterName: '',
  reporterPhone: '',
  parties: [],
  photos: [],
  onSpot: false,
  result: '',
  reply: '',
  noPhotoReason: '',
  sent: unsent,
};

export type TextField = {
  [K in keyof Report]: Report[K] extends string ? (string extends Report[K] ? K : never) : never;
}[keyof Report];

/** A reporter who is known is answered. */
export const hasReporter = ({ reporterName, reporterPhone }: Report): boolean =>
  reporterName.trim() !== '' || reporterPhone.trim() !== '';

function endOf(report: Report): readonly TextField[] {
  if (!report.onSpot) return [];
  return hasReporter(report) ? ['result', 'reply'] : ['result'];
}

/** Names of the required fields that are still missing. What the rules require besides is theirs to say. */
export function missingIn(report: Report): TextField[] {
  const required: readonly TextField[] = ['topic', 'title', 'address', ...endOf(report)];
  return required.filter((name) => report[name].trim() === '');
}

/** The message that a report makes: only what was said. `grid` is where it is, unless another was chosen. */
export function registrationOf(report: Report, grid: string): RegistrationBody {
  const { kind, topic, title, description, address, channel, reporterName, reporterPhone } = report;
  const { photos, ...files } = reportFiles(report.photos, report.onSpot);
  const reporter = { ...said('name', reporterName), ...said('phone', reporterPhone) };
  return {
    kind,
    topic,
    title,
    ...said('description', description),
    place: { address, ...said('grid', grid) },
    channel,
    ...(Object.keys(reporter).length > 0 && { reporter }),
    ...(kind === 'dispute' && namedParties(report.parties)),
    ...files,
    ...(report.onSpot && {
      closedOnSpot: {
        result: report.result,
        ...(hasReporter(report) && said('reply', report.reply)),
        ...(photos ? { photos } : said('noPhotoReason', report.noPhotoReason)),
      },
    }),
  };
}

function said<Name extends string>(name: Name, text: string): { [K in Name]?: string } {
  return (text.trim() === '' ? {} : { [name]: text.trim() }) as { [K in Name]?: string };
}
