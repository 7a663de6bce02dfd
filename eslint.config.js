import jsdoc from 'eslint-plugin-jsdoc';
import tsdoc from 'eslint-plugin-tsdoc';
import tseslint from 'typescript-eslint';

// Law 3: no clock, no dice, no locale, no environment in src. Everything of the kind is an argument.
const noClockNoDice = {
  'no-restricted-globals': [
    'error',
    ...['process', 'performance', 'crypto', 'navigator', 'window', 'globalThis', 'console', 'fetch'],
    ...[
      'setTimeout',
      'setInterval',
      'setImmediate',
      'queueMicrotask',
      'Intl',
      'Temporal',
      'require',
      'Buffer',
    ],
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'asOf is an argument.' },
    { object: 'Math', property: 'random', message: 'The seed is an argument.' },
    ...[
      'toLocaleString',
      'toLocaleDateString',
      'toLocaleTimeString',
      'toLocaleUpperCase',
      'toLocaleLowerCase',
    ].map((property) => ({ property, message: 'Wording is data, not the locale of the machine.' })),
    { property: 'localeCompare', message: 'Order is by code unit.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name=/Date$/][arguments.length=0]', message: 'asOf is an argument.' },
    { selector: 'CallExpression[callee.name="Date"]', message: 'asOf is an argument.' },
    { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
    { selector: 'ImportExpression', message: 'Imports are static.' },
  ],
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: ['node:*'], message: 'src is platform-neutral.' }] },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'site/', 'coverage/', '**/.temp/', '.dependency-cruiser.cjs'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tests/tsconfig.json', './examples/workshop/page/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Mapped types carry generics that Record would lose.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // It takes a generic key for an enum.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc, tsdoc },
    rules: {
      ...noClockNoDice,
      'tsdoc/syntax': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'VariableDeclaration'],
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      'jsdoc/check-param-names': ['error', { checkDestructured: false }],
    },
  },
  {
    // An element within the length of a typed array is never undefined, and a fallback would cost a branch a row. Over a
    // typed array an index is several times as fast as an iterator.
    files: ['src/*/columns/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
    },
  },
  {
    // Preset data is as long as it is.
    files: ['src/presets/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tests/**/*.ts', 'examples/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Some libraries declare a class where they take a plain object.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // CommonJS has no other import.
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
