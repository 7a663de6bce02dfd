import { defineConfig, type Options } from 'tsup';

const rooms = ['kernel', 'customer', 'questionnaire', 'funnel', 'market', 'regime', 'retention', 'conduct'];
const presets = ['course', 'china', 'industry'];

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// `export * as course` would put an object of all presets beside them, which bundlers keep whole even for callers of the
// subpath. Left as it stands, pointing at the built subpath, it stays a namespace of which they keep what is used.
const presetsStayNamespaces: Plugin = {
  name: 'presets-stay-namespaces',
  setup(build) {
    const ending = build.initialOptions.outExtension?.['.js'] ?? '.js';
    build.onResolve({ filter: /^\.\/presets\/\w+\/index\.js$/ }, ({ path }) => ({
      path: path.replace(/\.js$/, ending),
      external: true,
      sideEffects: false,
    }));
  },
};

export default defineConfig({
  entry: [
    'src/index.ts',
    // decimal.js runs code when it is imported, so bundlers keep it in every chunk that names it. The one file that
    // does gets a chunk of its own, without what it shares with others: it is dropped where nobody computes with money.
    'src/kernel/decimal.ts',
    'src/kernel/decimalPattern.ts',
    ...rooms.map((room) => `src/${room}/index.ts`),
    ...presets.map((preset) => `src/presets/${preset}/index.ts`),
  ],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // One copy of every class in CommonJS too: without it each subpath has a DomainError of its own.
  splitting: true,
  clean: true,
  esbuildPlugins: [presetsStayNamespaces],
  // tsup's declaration build still sets baseUrl, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
