import { canaries } from './canaries.js';
import type { Hostility } from './target.js';

const DEEP = 10_000;
/** Large enough for a call that is quadratic to be slow, small enough for a million inputs. */
const LONG = 2_000;
const TEXT = 10_000;
const HUGE = 100_000;

const fail = (): never => {
  throw new Error(canaries[0]);
};
const traps: ProxyHandler<object> = {
  get: fail,
  has: fail,
  ownKeys: fail,
  getPrototypeOf: fail,
  getOwnPropertyDescriptor: fail,
};

const nested = (wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = canaries[1];
  for (let level = 0; level < DEEP; level++) value = wrap(value);
  return value;
};
const many = <T>(length: number, make: (index: number) => T): readonly T[] =>
  Object.freeze(Array.from({ length }, (_, index) => make(index)));

/** What costs time to make is made once; it is frozen, or nothing can be changed in it. */
const once = (make: () => unknown): (() => unknown) => {
  let made: { readonly value: unknown } | undefined;
  return () => (made ??= { value: make() }).value;
};

const numbers: readonly number[] = [
  ...[NaN, Infinity, -Infinity, -0, 0, 1, -1, 0.1 + 0.2, 1.5, 2 ** 31, -(2 ** 31), 2 ** 32, 4_294_967_295],
  ...[
    2 ** 53,
    2 ** 53 + 2,
    -(2 ** 53),
    1e21,
    1e-7,
    1e308,
    -1e308,
    Number.MIN_VALUE,
    2.2e-308,
    1e9,
    86_400_000,
  ],
];

const texts: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' ',
  'a lone surrogate': '\uD800',
  'a pair the wrong way round': '\uDC00\uD800',
  'control characters': '\u0000\u0007\u001B[31m\u2028\u202E',
  'full-width digits': '１２３４．５６',
  'Arabic digits': '٢٠٢٤-٠١-٠٥',
  'combining marks': 'e\u0301'.repeat(50),
  'long text': 'x'.repeat(TEXT),
  'long digits': '9'.repeat(TEXT),
  'long blanks': `${' '.repeat(TEXT)}x`,
  'forty digits': '9'.repeat(40),
  'a tiny decimal': `0.${'0'.repeat(500)}1`,
  exponent: '1e999999999',
  hexadecimal: '0x10',
  'the text true': 'true',
  'the text NaN': 'NaN',
  '30 February': '2024-02-30',
  'the last day': '9999-12-31',
  'the year 0': '0000-01-01',
  'a time': '2024-01-05T00:00:00Z',
  __proto__: '__proto__',
  constructor: 'constructor',
  toString: 'toString',
  markup: '<script>alert(1)</script>',
  'a backtracking bait': `${'a'.repeat(30_000)}!@a-a.a`,
  'a format': '%s %n ${x} {path}',
};

const atoms: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  true: () => true,
  false: () => false,
};

const sized = (size: string, length: number): Readonly<Record<string, () => unknown>> => ({
  [`a ${size} list`]: once(() => many(length, () => 1)),
  [`a ${size} list of texts`]: once(() => many(length, String)),
  [`a ${size} list of objects`]: once(() => many(length, (index) => Object.freeze({ id: String(index) }))),
  [`a ${size} object`]: once(() =>
    Object.freeze(Object.fromEntries(many(length, (index) => [`k${String(index)}`, index]))),
  ),
});

const structures: Readonly<Record<string, () => unknown>> = {
  'an empty object': () => Object.freeze({}),
  'an empty list': () => Object.freeze([]),
  ...sized('long', LONG),
  'deep lists': once(() => nested((inner) => [inner])),
  'deep objects': once(() => nested((inner) => ({ a: inner }))),
  'polluted keys': () =>
    JSON.parse(`{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`) as unknown,
};

const exoticThings: Readonly<Record<string, () => unknown>> = {
  'a bigint': () => 10n ** 30n,
  'a symbol': () => Symbol.for(canaries[1]),
  'a function': () => fail,
  'a class': () => Map,
  'a date': () => new Date(0),
  'no date': () => new Date(NaN),
  'a map': () => new Map([[canaries[1], 1]]),
  'a set': () => new Set([canaries[1]]),
  'a pattern': () => /(a+)+$/,
  'an error': () => new Error(canaries[0]),
  'a promise': once(() => Promise.resolve(canaries[0])),
  bytes: () => new Uint8Array([0, 1, 255]),
  'whole numbers': () => new Int32Array([0, 1, -1]),
  floats: () => new Float64Array([0, NaN, Infinity]),
  'big columns': once(() => new BigInt64Array(3)),
  'a view': () => new DataView(new ArrayBuffer(8)),
  'a boxed text': () => new String(canaries[1]),
  'a boxed number': () => new Number(1),
  'no prototype': () => Object.freeze(Object.create(null) as object),
  'a list with a false constructor': () => Object.assign([1], { constructor: 1 }),
  'a sparse list': () => Object.freeze([, 1, ,]),
  'a list without items': () => new Array<unknown>(1000),
  'an endless list': () => ({ length: 4_294_967_295 }),
  'a cycle': () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    return cycle;
  },
  'a foreign prototype': () => Object.create({ id: canaries[0] }) as object,
  'a throwing getter': () => Object.defineProperty({}, 'id', { enumerable: true, get: fail }),
  'a throwing text': () => ({ toString: fail, valueOf: fail, toJSON: fail, [Symbol.toPrimitive]: fail }),
  'a throwing list': () => Object.defineProperty([1, 2], '0', { enumerable: true, get: fail }),
  'a hostile proxy': () => new Proxy({}, traps),
  'a hostile list proxy': () => new Proxy([], traps),
  'a lying proxy': () => new Proxy({}, { get: () => canaries[0], has: () => true }),
  'a revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a false Decimal': () => ({ toStringTag: '[object Decimal]', isFinite: () => true, toFixed: fail }),
};

const valueOddities: Readonly<Record<string, () => unknown>> = {
  ...Object.fromEntries(
    numbers.map((number) => [Object.is(number, -0) ? '-0' : String(number), () => number]),
  ),
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`text: ${name}`, () => text])),
  ...Object.fromEntries(canaries.map((canary) => [`canary: ${canary}`, () => canary])),
  ...atoms,
};
const jsonOddities = { ...valueOddities, ...structures };
const anyOddities = { ...jsonOddities, ...exoticThings };

/** The names of the oddities that a function of each hostility is fed. */
export const oddNames: Readonly<Record<Hostility, readonly string[]>> = {
  values: Object.keys(valueOddities),
  json: Object.keys(jsonOddities),
  anything: Object.keys(anyOddities),
};

/** What takes so long to look at that only few inputs hold one. */
const hugeOddities = sized('huge', HUGE);
export const hugeNames: readonly string[] = Object.keys(hugeOddities);

/** Values that no good input holds, or only in odd places, by name. */
export const oddities: Readonly<Record<string, () => unknown>> = { ...anyOddities, ...hugeOddities };

/** Keys that a caller's object may have and ours must not trust. */
export const oddKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toJSON',
  'then',
  'length',
  '',
  '0',
  ...canaries,
];
