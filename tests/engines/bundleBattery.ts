import { join } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import { exampleEntries } from './exampleEntries.js';

const root = join(import.meta.dirname, '../..');

/** What stands in for the names that callers import: the sources, or what is built of them. */
export type Origin = 'src' | 'dist';

/**
 * The battery and the library as one module without imports, for a page as well as for Node. Watched, it counts the calls
 * of every function of Math that the standard leaves to the engine, and `**` is written as one of them.
 */
export async function bundleBattery(origin: Origin, { watched = false } = {}): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [join(import.meta.dirname, 'inEngine.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // The paths of the tests' tsconfig would answer the names of the library before the plugin does.
    tsconfigRaw: {},
    plugins: [library(origin), examples()],
    ...(watched && { banner: { js: watchMath }, supported: { 'exponent-operator': false } }),
  });
  return outputFiles[0]!.text;
}

function library(origin: Origin): Plugin {
  const ending = origin === 'src' ? 'ts' : 'js';
  return {
    name: 'library',
    setup(build) {
      build.onResolve({ filter: /^panhuo(\/|$)/ }, ({ path }) => ({
        path: join(root, origin, path.slice('panhuo'.length), `index.${ending}`),
      }));
    },
  };
}

function examples(): Plugin {
  const entries = exampleEntries();
  const list = [...entries.keys()];
  return {
    name: 'examples',
    setup(build) {
      build.onResolve({ filter: /^panhuo-examples$/ }, () => ({ path: 'all', namespace: 'examples' }));
      build.onResolve({ filter: /^example:/ }, ({ path }) => ({
        path: path.slice('example:'.length),
        namespace: 'examples',
      }));
      build.onLoad({ filter: /.*/, namespace: 'examples' }, ({ path }) => ({
        loader: 'ts',
        resolveDir: root,
        contents:
          path === 'all'
            ? `${list.map((place, index) => `import { run as run${String(index)} } from 'example:${place}';`).join('\n')}
export const examples = [${list.map((place, index) => `{ name: ${JSON.stringify(place)}, run: run${String(index)} }`).join(', ')}];`
            : entries.get(path)!,
      }));
    },
  };
}

// A power of whole numbers that is a whole number below 2^53 or a power of two is exact in every engine we know.
const watchMath = `
globalThis.mathCalls = { count: 0 };
for (const name of ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'cos', 'cosh', 'exp', 'expm1',
  'hypot', 'log', 'log10', 'log1p', 'log2', 'sin', 'sinh', 'tan', 'tanh']) {
  const own = Math[name];
  Math[name] = (...values) => (mathCalls.count++, own(...values));
}
const ownPower = Math.pow;
Math.pow = (base, power) => {
  if (typeof base === 'bigint') return base ** power;
  const result = ownPower(base, power);
  const whole = Number.isInteger(base) && Number.isInteger(power);
  if (!(whole && (base === 2 || Number.isSafeInteger(result)))) mathCalls.count++;
  return result;
};`;
