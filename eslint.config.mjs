import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/**
 * The rooms of the house, from the ground up: a room may import itself and the rooms listed before it.
 * This list is the only place where the directions are written; docs/architecture.md describes it.
 */
const ROOMS = [
  'rules',
  'text',
  'tracker',
  'settings',
  'history',
  'checks',
  'plan',
  'reports',
  'excel',
  'actions',
  'taskpane',
  'ribbon',
  'functions',
];

/** What stands outside src/: each may use all of src/ (but the host), and nothing in src/ may use any of them. */
const OUTSIDE = { host: [], cli: ['host'], preview: ['host'], samples: ['host'], bench: ['host', 'cli', 'samples'] };

const policy = (from, to) => ({
  from: { element: { type: from } },
  allow: to.map((type) => ({ to: { element: { type } } })),
});

const policies = [
  ...ROOMS.map((room, i) => policy(room, ROOMS.slice(0, i + 1))),
  ...Object.entries(OUTSIDE).map(([room, others]) =>
    policy(room, room === 'host' ? [room] : [...ROOMS, ...others, room]),
  ),
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'out/'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries, 'office-addins': officeAddins },
    settings: {
      'boundaries/elements': [
        ...ROOMS.map((type) => ({ type, pattern: `src/${type}` })),
        ...Object.keys(OUTSIDE).map((type) => ({ type, pattern: type })),
      ],
      'import/resolver': { typescript: true },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'off', // chunks of a large plan are sent one after another, by design
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: [
      'src/**/*.{ts,tsx}',
      'host/**/*.ts',
      'cli/**/*.ts',
      'preview/**/*.{ts,tsx}',
      'samples/**/*.ts',
      'bench/**/*.ts',
    ],
    rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies }] },
  },
  {
    // `Excel.*` is spoken in one room only.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**', 'src/functions/**'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'OfficeExtension'] },
  },
  {
    // What the pane fetches stays small.
    files: ['src/taskpane/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@fluentui/react-components',
              importNames: ['makeStyles', 'tokens'],
              message: 'Take them from src/taskpane/styles: theirs bring a compiler of styles along.',
            },
            {
              name: '@fluentui/react-components',
              importNames: ['MessageBar', 'ProgressBar', 'Spinner', 'Text', 'ToggleButton'],
              message: 'src/taskpane/parts has the same for a tenth of the weight: notice, spinner, text, toggle.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
