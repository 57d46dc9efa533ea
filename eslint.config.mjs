import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

import { withRawSql } from './tests/lint/raw-sql.mjs'
import { sqlReferences } from './tests/lint/sql-references.mjs'

const ofDate = 'Days and times are those of a store: use shared/date-format and shared/calendar-day.'

/** Calls that would show or compute a moment in the time zone of the process or the browser, or in UTC. */
const localTime = [
  { selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']", message: ofDate },
  {
    selector:
      'MemberExpression[property.name=/^(to(Locale)?(Date|Time)String|[gs]et(UTC)?(Date|Day|Month|FullYear|Hours|Minutes)|getTimezoneOffset)$/]',
    message: ofDate,
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(slice|substring|split)$/][callee.object.callee.property.name='toISOString']",
    message: ofDate,
  },
]

/** Next bundles pages, routes and actions separately, each with a copy of every class that it imports. */
const acrossBundles = {
  selector:
    'BinaryExpression[operator="instanceof"][right.name!=/^(Error|SyntaxError|Date|Promise|Map|Headers|Uint8Array|Readable|Response|CustomEvent|Element|HTML\\w*Element|RadioNodeList)$/]',
  message: 'An object of another bundle is no instance of this class: ask for its name or fields (shared/is-named).',
}

/** A worker of vitest runs many test files (vitest.config.ts). */
const spiesOfPackage = [
  '[arguments.0.value=/^(?!@\\u002f|\\.)/]',
  '[arguments.0.source.value=/^(?!@\\u002f|\\.)/]',
].map((named) => ({
  selector: `CallExpression[callee.object.name="vi"][callee.property.name="mock"]${named}[arguments.1.type="ObjectExpression"]`,
  message: 'Its spies stay in the classes of the package, also for the next test files: use a factory with `vi.fn`.',
}))

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.data/**',
      'node_modules/**',
      'src/migrations/**',
      'src/app/(payload)/admin/importMap.js',
      'src/app/(payload)/**/*.tsx',
      'src/platform/payload-types.ts',
      'src/platform/payload-schema.ts',
      'next-env.d.ts',
      'tests/fakes/stripe/v3/**',
      'tests/fakes/stripe/browser/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // Numbers and booleans in templates are as clear as strings.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only platform/env reads the environment.' },
      ],
      'no-restricted-syntax': ['error', acrossBundles, ...localTime],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'server-only', message: "It breaks Payload's CLI in anything that the config reaches." }] },
      ],
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
  {
    files: ['src/shared/{calendar-day,date-format,time-zones}.ts'],
    rules: { 'no-restricted-syntax': ['error', acrossBundles] },
  },
  {
    files: ['src/platform/env.ts', 'src/instrumentation.ts', 'deploy/**', 'tests/**', '*.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Replaces the console.
    files: ['src/platform/logs/capture-output.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Not bundled.
    files: ['deploy/**', 'tests/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...spiesOfPackage] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts', ...withRawSql],
    plugins: { local: { rules: { 'sql-references': sqlReferences } } },
    rules: { 'local/sql-references': 'error' },
  },
)
