import { caseKinds, type CaseKind } from './kinds.ts';
import { firstLineOf, type Line } from './lines.ts';
import { firstListingReasons } from './listing-reasons.ts';
import { firstRejectionGrounds } from './rejection-grounds.ts';
import { topics, type TopicLabel } from './topics.ts';

type Wording = TopicLabel & { active: boolean };
export type TopicBody = Wording & { line: Line | null };
export type GroundBody = Wording & { channel: TopicLabel };
/** To whom cases go, and who else is told of them, by unit code. */
export type RouteBody = { unit: string | null; notify: string | null };

/** One version of an entry of the catalogue; versions count from 1, and of the built-in entries the one before them is 0. `at` is in epoch ms. */
export type CatalogueChange = { key: string; version: number; at: number } & (
  | { part: 'topic'; body: TopicBody }
  | { part: 'ground'; body: GroundBody }
  | { part: 'listing_reason'; body: Wording }
  | { part: 'route'; body: RouteBody | null }
);
export type CataloguePart = CatalogueChange['part'];

/** What an entry was called until an instant (epoch ms). */
type FormerLabel = TopicLabel & { until: number };
export type Entry = Wording & { code: string; version: number; former: readonly FormerLabel[] };
export type CatalogueTopic = Entry & { kind: CaseKind; line: Line | null };
export type RejectionGround = Entry & { channel: TopicLabel };
/** What is routed: a topic of a kind, or every topic of a line. */
export const routeSubjects = ['line', ...caseKinds] as const;
export type RouteSubject = (typeof routeSubjects)[number];
export type Route = RouteBody & { of: RouteSubject; code: string; area: string; version: number };

/** 目录: what cases may be about, where they go, and why they may be listed or rejected. */
export type Catalogue = {
  topics: readonly CatalogueTopic[];
  grounds: readonly RejectionGround[];
  listingReasons: readonly Entry[];
  routes: readonly Route[];
};

export const topicKey = (kind: CaseKind, code: string): string => `${kind}/${code}`;
export const routeKey = ({ of, code, area }: Pick<Route, 'of' | 'code' | 'area'>): string => `${of}/${code}/${area}`;

/** The built-in entries with every change applied. Nothing is ever deleted but routes: policies and old cases name topics, grounds and reasons. */
export function catalogueOf(changes: readonly CatalogueChange[]): Catalogue {
  return {
    topics: entriesOf(firstTopics(), pick(changes, 'topic')).map(({ key, ...entry }) => {
      const [kind, code = ''] = key.split('/');
      return { ...entry, code, kind: caseKinds.find((known) => known === kind) ?? 'request' };
    }),
    grounds: entriesOf(active(firstRejectionGrounds), pick(changes, 'ground')).map(withCode),
    listingReasons: entriesOf(active(firstListingReasons), pick(changes, 'listing_reason')).map(withCode),
    routes: [...Map.groupBy(pick(changes, 'route'), ({ key }) => key)].flatMap(([key, versions]) => {
      const { body, version } = versions.reduce((last, each) => (each.version > last.version ? each : last));
      const [of, code = '', area = ''] = key.split('/');
      const subject = routeSubjects.find((known) => known === of);
      return body && subject ? [{ of: subject, code, area, version, ...body }] : [];
    }),
  };
}

/** The catalogue before anybody has changed it. */
export const firstCatalogue: Catalogue = catalogueOf([]);

/** The topic of this kind and code, switched off or not. */
export function findTopic({ topics: all }: Pick<Catalogue, 'topics'>, kind: CaseKind, code: string) {
  return all.find((topic) => topic.kind === kind && topic.code === code);
}

/** Whether cases may be registered under the topic or changed to it; any other is refused with `unknown_topic`. */
export function isOffered(catalogue: Pick<Catalogue, 'topics'>, kind: CaseKind, code: string): boolean {
  return findTopic(catalogue, kind, code)?.active === true;
}

type Called = TopicLabel & { former: readonly (TopicLabel & { until: number })[] };

/** What an entry was called at an instant (epoch ms): what was relabelled later keeps its words in what is older. */
export function labelAt({ former, zh, en }: Called, at: number): TopicLabel {
  return former.find(({ until }) => at < until) ?? { zh, en };
}

type Change<P extends CataloguePart> = CatalogueChange & { part: P };
type Versioned<B> = { key: string; version: number; at: number; body: B };

function pick<P extends CataloguePart>(changes: readonly CatalogueChange[], part: P): Change<P>[] {
  return changes.filter((change): change is Change<P> => change.part === part);
}

function entriesOf<B extends Wording>(first: ReadonlyMap<string, B>, changes: readonly Versioned<B>[]) {
  const byKey = Map.groupBy(changes, ({ key }) => key);
  return [...new Set([...first.keys(), ...byKey.keys()])].flatMap((key) => {
    const builtIn = first.get(key);
    const later = (byKey.get(key) ?? []).toSorted((a, b) => a.version - b.version);
    const versions = builtIn ? [{ key, version: 0, at: 0, body: builtIn }, ...later] : later;
    const last = versions.at(-1);
    return last ? [{ key, ...last.body, version: last.version, former: formerLabels(versions) }] : [];
  });
}

function formerLabels(versions: readonly Versioned<Wording>[]): FormerLabel[] {
  return versions.slice(0, -1).flatMap(({ body: { zh, en } }, nth) => {
    const next = versions[nth + 1];
    return next && (next.body.zh !== zh || next.body.en !== en) ? [{ zh, en, until: next.at }] : [];
  });
}

function withCode<E extends { key: string }>({ key, ...entry }: E) {
  return { ...entry, code: key };
}

function active<B extends TopicLabel>(words: Readonly<Record<string, B>>): Map<string, B & { active: boolean }> {
  return new Map(Object.entries(words).map(([code, body]) => [code, { ...body, active: true }]));
}

function firstTopics(): Map<string, TopicBody> {
  return new Map(
    caseKinds.flatMap((kind) =>
      Object.entries(topics[kind]).map(([code, { zh, en }]: [string, TopicLabel]) => {
        const body: TopicBody = { zh, en, active: true, line: firstLineOf(kind, code) };
        return [topicKey(kind, code), body] as const;
      }),
    ),
  );
}
