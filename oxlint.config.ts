import { defineConfig } from 'oxlint';

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

const messages = 'workflows/case-messages.ts';

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
    types: ['api/*/schema.ts'],
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
    .replace('/*/', '/[^/]+/');
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
      message: `${folder}/ may import only types from here: see oxlint.config.ts.`,
    })),
    { group: [...packages, ...own, ...others], message: `${folder}/ may not import this: see oxlint.config.ts.` },
  ];
}

/** A web feature is a folder of its own: it sees web's shared folders, never another feature. */
function featureRestrictions(row: ImportRow, depth: number) {
  const message = 'Features may not import one another.';
  const others = [pathRegex(up(depth - 1), '**'), pathRegex(up(depth), 'features/**')];
  return [...others.map((regex) => ({ regex, message })), ...restrictions('web', row, depth)];
}

const filesAt = (folder: string, depth: number) => [`${folder}/${'*/'.repeat(depth)}*.{ts,tsx}`];
const imports = (patterns: object[]) => ({ 'no-restricted-imports': ['error', { patterns }] as never });

const folderRules = Object.entries(importTable).flatMap(([folder, row]) =>
  depths.map((depth) => ({ files: filesAt(folder, depth), rules: imports(restrictions(folder, row, depth)) })),
);
const webRow = importTable['web'] as ImportRow;
const featureRules = [2, 3].map((depth) => ({
  files: filesAt('web/features', depth - 1),
  rules: imports(featureRestrictions(webRow, depth)),
}));

const pure =
  'The domain is pure: instants are epoch milliseconds handed in, and nothing is drawn or read from outside.';
const ambient = [
  'Date',
  'performance',
  'process',
  'globalThis',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'console',
];

export default defineConfig({
  options: { typeAware: true, typeCheck: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-param-reassign': 'error',
    'no-console': 'error',
    'node/no-process-env': 'error',
    'unicorn/prefer-node-protocol': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    // Rows and JSON are read through one typed door each; a cast there says so more plainly than a helper would.
    'typescript/no-unsafe-type-assertion': 'off',
    // MikroORM, Fastify and the SDK are handed handlers whose shape their types already fix.
    'typescript/consistent-return': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
  },
  overrides: [
    ...folderRules,
    ...featureRules,
    { files: ['config.ts'], rules: { ...imports([{ group: ['**', '!node:*'] }]), 'node/no-process-env': 'off' } },
    {
      files: ['domain/**'],
      rules: {
        'no-restricted-globals': ['error', ...ambient.map((name) => ({ name, message: pure }))],
        'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: pure }],
      },
    },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['dev/**', 'database/migrate.ts'], rules: { 'no-console': 'off', 'node/no-process-env': 'off' } },
    {
      files: ['test/**'],
      rules: {
        'no-console': 'off',
        'node/no-process-env': 'off',
        'import/no-default-export': 'off',
        'typescript/no-non-null-assertion': 'off',
        'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'given.**', 'fc.assert'] }],
        'vitest/no-standalone-expect': 'off',
        'vitest/no-conditional-expect': 'off',
      },
    },
  ],
});
