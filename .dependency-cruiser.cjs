/** Law of the house: kernel ← {customer, market} ← engines ← presets ← index. */
const engines = ['questionnaire', 'funnel', 'regime', 'retention', 'conduct'];
const anyEngine = `^src/(${engines.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'kernel-knows-nobody',
      comment: 'The kernel holds the words that every room shares.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'lower-rooms-know-only-the-kernel',
      severity: 'error',
      from: { path: '^src/(customer|market)/' },
      to: { path: '^src/', pathNot: ['^src/kernel/', '^src/$1/'] },
    },
    {
      name: 'engines-are-strangers',
      comment: 'Engines never import one another, and never a preset.',
      severity: 'error',
      from: { path: anyEngine },
      to: { path: '^src/', pathNot: ['^src/(kernel|customer|market)/', '^src/$1/'] },
    },
    {
      name: 'engines-import-only-types-of-customer',
      comment: 'But conduct, which asks matchProduct: the match of a product is defined once.',
      severity: 'error',
      from: { path: anyEngine, pathNot: '^src/conduct/' },
      to: { path: '^src/customer/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-regime-uses-market',
      severity: 'error',
      from: { path: '^src/(?!market/|regime/|presets/|index)' },
      to: { path: '^src/market/' },
    },
    {
      name: 'nobody-imports-presets-but-the-front-door',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/presets/', '^src/index\\.ts$'] },
      to: { path: '^src/presets/' },
    },
    {
      name: 'nobody-imports-the-front-door',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'rooms-are-entered-through-their-front-door',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/(?!presets/)[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'the-front-door-opens-rooms-only',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/[^/]+/index\\.ts$', '^src/presets/[^/]+/index\\.ts$'] },
    },
    {
      name: 'zod-only-in-customer',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/customer/' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'decimal-behind-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/kernel/decimal\\.ts$' },
      to: { path: 'node_modules/decimal\\.js/' },
    },
    {
      name: 'date-fns-where-text-meets-days',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/kernel/(readDay|wordDay)\\.ts$' },
      to: { path: 'node_modules/date-fns/' },
    },
    {
      name: 'three-dependencies-and-no-more',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'],
        pathNot: 'node_modules/(zod|decimal\\.js|date-fns)/',
      },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
