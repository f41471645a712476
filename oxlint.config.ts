import { defineConfig } from 'oxlint';
import { featureRules, folderRules, imports, migrationRule } from './import-rules.ts';

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
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest', 'react', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    'no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
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
    // Some events say no more than that they happened.
    'typescript/no-generated-empty-object-type': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/jsx-no-constructed-context-values': 'error',
    'react/no-danger': 'error',
    // These judge code for React's compiler, which is not used; `exhaustive-deps` tells what an effect forgot.
    'react/exhaustive-effect-dependencies': 'off',
    'react/memo-dependencies': 'off',
    'react/incompatible-library': 'off',
    // `output` is for results and holds no paragraphs, and a palette is no `select`.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Whoever opens the log-in, the palette or another line types at once; nothing takes the focus from words.
    'jsx-a11y/no-autofocus': 'off',
    // The corner of a table is empty.
    'jsx-a11y/control-has-associated-label': ['error', { ignoreElements: ['td', 'input', 'textarea'] }],
    'jsx-a11y/label-has-associated-control': ['error', { depth: 3 }],
    // What scrolls sideways has to be reachable by keyboard.
    'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group'] }],
    'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { ul: ['listbox'], li: ['option'] }],
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
  },
  overrides: [
    ...folderRules,
    ...featureRules,
    migrationRule,
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
        'vitest/expect-expect': [
          'error',
          { assertFunctionNames: ['expect', 'expect*', '**.gives', '**.isRefused', '**.passed', 'fc.assert'] },
        ],
        // A second argument names the case that failed inside a loop.
        'vitest/valid-expect': ['error', { maxArgs: 2 }],
        'unicorn/no-array-sort': 'off',
        'vitest/no-standalone-expect': 'off',
        'vitest/no-conditional-expect': 'off',
      },
    },
  ],
});
