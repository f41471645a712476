import type { CaseDetail } from '../../database/case-detail.ts';
import type { CaseLine } from '../../database/case-row.ts';
import { isRunning } from '../../domain/clock.ts';
import type { Caller } from '../caller.ts';
import { viewFile } from '../files/file-view.ts';
import type { FileLinks } from '../files/links.ts';
import { textsIn } from '../texts/texts.ts';
import { viewAllowed } from './allowed-view.ts';
import type { Channel } from './channels.ts';
import { viewClock } from './clock-view.ts';
import { viewForm } from './form-view.ts';
import { instantOrNull, instantText } from './instants.ts';
import { viewMediation } from './mediation-view.ts';
import { viewJointHandling } from './joint-handling-view.ts';
import { namesFrom, type Names } from './names.ts';
import { viewNext } from './next-view.ts';
import { viewOrigin } from './origin-view.ts';
import { viewReporter } from './reporter-view.ts';
import type { CaseView } from './schema.ts';
import { viewStanding } from './standing-view.ts';

/** A case as this caller may read it at `now` (epoch ms), with what the caller may do. */
export function viewCase(detail: CaseDetail, caller: Caller, links: FileLinks, now: number): CaseView {
  const { row, people, forms, files, line, notices } = detail;
  const names = namesFrom(detail.names);
  const { state } = row;
  const texts = textsIn(caller.language);
  return {
    ...viewHead(row, names),
    description: row.description || null,
    place: {
      address: row.address,
      grid: row.grid ?? null,
      community: row.community ?? null,
      street: row.street,
      lng: degrees(row.lng),
      lat: degrees(row.lat),
    },
    line,
    notified: notices.map(({ unit, at }) => ({ unit: { code: unit, name: names.unit(unit) }, at: instantText(at) })),
    reporter: viewReporter(people.find(({ kind }) => kind === 'reporter') ?? null, caller.posts, state.holder.unit),
    origin: viewOrigin(detail.origin),
    intakeLink: detail.intakeLink,
    reworkRound: state.reworkRound,
    provisional: state.clocks.some((clock) => isRunning(clock) && clock.provisional),
    clocks: state.clocks.map((clock) => viewClock(clock, state.rules.calendar, now)),
    next: viewNext(state, texts, names.unit),
    handoverForms: forms.map((form) => viewForm(form, names, texts)),
    files: files.map((file) => viewFile(file, links, caller.key)),
    ...viewStanding(state, detail.quotes, names, texts),
    ...viewJointHandling(state, detail, names),
    mediation: viewMediation(detail, names, caller.posts),
    allowed: viewAllowed(state, { posts: caller.posts, person: caller.person?.id }, now, texts),
  };
}

/** What every list says about a case, too. */
export function viewHead(row: CaseLine, names: Names) {
  const { holder } = row.state;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    kind: row.kind,
    topic: row.topic,
    track: row.track,
    title: row.title,
    channel: row.channel as Channel,
    status: row.status,
    level: row.level,
    holder: {
      unit: { code: holder.unit, name: names.unit(holder.unit), level: row.level },
      person: holder.person === undefined ? null : { id: holder.person, name: names.person(holder.person) },
      since: instantText(holder.since),
    },
    registeredAt: instantText(row.registeredAt),
    closedAt: instantOrNull(row.closedAt),
  };
}

/** The mapper types a double as text or number. */
function degrees(value: number | string | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
