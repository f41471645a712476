/** One row of "who may import whom". Whatever a row does not name is forbidden in that folder. */
type ImportRow = {
  /** Folders and files at the root, besides the folder itself, whose values may be imported. */
  values: string[];
  /** Those of which only types may be imported. */
  types?: string[];
  /** Packages that may be imported, as gitignore patterns; 'any' where the table sets no limit. */
  packages: string[] | 'any';
  /** Packages that stay forbidden where `packages` is 'any'. */
  never?: string[];
};

const messages = 'workflows/*-messages.ts';

/** `test` has no row: it may import anything, and nothing may import it. */
const importTable: Record<string, ImportRow> = {
  domain: { values: [], packages: [] },
  workflows: { values: ['domain/**'], types: ['activities/**'], packages: ['@temporalio/workflow'] },
  activities: {
    // temporal is by definition what api, worker and activities share.
    values: ['domain/**', 'database/**', 'temporal/**'],
    packages: ['@temporalio/activity', '@mikro-orm/**', 'node:*'],
  },
  database: { values: ['domain/**'], packages: ['@mikro-orm/**', 'node:*'] },
  temporal: {
    // Starting a case needs the workflow's id and its message names, which case-messages holds for every caller.
    values: [messages],
    types: ['domain/**'],
    packages: ['@temporalio/client', '@temporalio/common', 'node:*'],
  },
  api: {
    values: ['domain/**', 'database/**', 'temporal/**', messages, 'config.ts'],
    packages: 'any',
    never: ['@temporalio/worker', '@temporalio/activity', '@temporalio/workflow'],
  },
  worker: {
    // Workflow code is handed to the SDK by path: importing it would run it outside the sandbox.
    values: ['domain/**', 'activities/**', 'database/**', 'temporal/**', 'config.ts'],
    packages: 'any',
  },
  web: {
    values: ['domain/**'],
    types: ['api/*/*schema.ts'],
    packages: 'any',
    never: ['node:*', '@temporalio/**', '@mikro-orm/**', 'fastify', 'fastify-plugin', '@fastify/**', 'prom-client'],
  },
  dev: {
    values: ['domain/**', 'database/**', 'temporal/**', 'api/**', 'worker/**', messages, 'config.ts'],
    packages: 'any',
  },
};

/** One more than the folders nest; a test of the house holds the tree to it. */
const depths = [0, 1, 2, 3];
const up = (steps: number) => '../'.repeat(steps);
/** As a regex, because to oxlint an import that one group lets through has passed every group. */
const pathRegex = (root: string, path: string) =>
  `^${root}${path}`
    .replaceAll('.', String.raw`\.`)
    .replace('**', '[^.].*')
    .replace('/*/', '/[^/]+/')
    .replace('*schema', '[^/]*schema');
const roundabout = {
  regex: String.raw`^\.(/.*)?/\.\.(/|$)|[^./]/\.\.(/|$)`,
  message: 'Write the shortest relative path.',
};

/** What a file lying `depth` folders below `folder` may not import. In a group the last matching pattern wins. */
function restrictions(folder: string, row: ImportRow, depth: number) {
  const root = up(depth + 1);
  const packages = row.packages === 'any' ? (row.never ?? []) : ['**', ...row.packages.map((name) => `!${name}`)];
  const own = ['!./**', ...depths.slice(0, depth).map((step) => `!${up(step + 1)}**`), `${root}**`];
  const others = [...row.values, ...(row.types ?? [])].map((path) => `!${root}${path}`);
  return [
    roundabout,
    ...(row.types ?? []).map((path) => ({
      regex: pathRegex(root, path),
      allowTypeImports: true,
      message: `${folder}/ may import only types from here: see import-rules.ts.`,
    })),
    { group: [...packages, ...own, ...others], message: `${folder}/ may not import this: see import-rules.ts.` },
  ];
}

/** A web feature is a folder of its own: it sees web's shared folders, never another feature. */
function featureRestrictions(row: ImportRow, depth: number) {
  const message = 'Features may not import one another.';
  const others = [pathRegex(up(depth - 1), '**'), pathRegex(up(depth), 'features/**')];
  return [...others.map((regex) => ({ regex, message })), ...restrictions('web', row, depth)];
}

const filesAt = (folder: string, depth: number) => [`${folder}/${'*/'.repeat(depth)}*.{ts,tsx}`];
/** The lint rule that forbids `patterns`. */
export const imports = (patterns: object[]) => ({ 'no-restricted-imports': ['error', { patterns }] as never });

/** One override per folder and depth. */
export const folderRules = Object.entries(importTable).flatMap(([folder, row]) =>
  depths.map((depth) => ({ files: filesAt(folder, depth), rules: imports(restrictions(folder, row, depth)) })),
);
const webRow = importTable['web'] as ImportRow;
const database = importTable['database'] as ImportRow;

export const featureRules = [2, 3].map((depth) => ({
  files: filesAt('web/features', depth - 1),
  rules: imports(featureRestrictions(webRow, depth)),
}));

/** The migration is a program of its own and reads the configuration; nothing else in its folder may. */
export const migrationRule = {
  files: ['database/migrate.ts'],
  rules: imports(restrictions('database', { ...database, values: [...database.values, 'config.ts'] }, 0)),
};
