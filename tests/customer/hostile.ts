import fc from 'fast-check';
import type { Json } from 'panhuo/kernel';
import { samples } from './samples.js';

/** Texts that no error, reason or warning may hold: name, phone, identity number and free text of a customer. */
export const canaries = [
  'CANARY-张三-13800001234',
  'CANARY',
  '张三',
  '13800001234',
  '11010519491231002X',
  'canary@example.com',
] as const;

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

/** Objects that only a program can make: they throw when looked at, lie about what they are, or have no end. */
const traitors: readonly (() => unknown)[] = [
  () => Object.defineProperty({}, 'id', { enumerable: true, get: fail }),
  () => ({ ...samples[0]?.full, toJSON: fail, toString: fail, valueOf: fail }),
  () => new Proxy({}, traps),
  () => new Proxy([], traps),
  () => new Proxy({}, { ...traps, getPrototypeOf: () => Object.prototype, ownKeys: () => [canaries[0]] }),
  () => new Proxy({}, { get: () => canaries[0] }),
  () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  () => {
    const cycle: Record<string, unknown> = { [canaries[0]]: canaries[0] };
    cycle['self'] = cycle;
    return cycle;
  },
  () => ({ toStringTag: '[object Decimal]', isFinite: () => true, toFixed: () => new Proxy({}, traps) }),
  () => ({ toStringTag: '[object Decimal]', isFinite: fail }),
  () => Object.assign(new Error(canaries[0]), { name: canaries[1] }),
  () => JSON.parse(`{"__proto__":{"${canaries[0]}":true},"constructor":{"prototype":{"x":1}}}`) as unknown,
  () => ({ [Symbol.toPrimitive]: fail, [Symbol.iterator]: fail }),
  () => fail,
];

const canary = fc.constantFrom<string>(...canaries);
const key = fc.oneof(
  canary,
  fc.string({ maxLength: 8 }),
  fc.constantFrom('__proto__', 'constructor', 'id', 'kind'),
);
// fast-check looks at the values it makes, which traitors do not bear: so every value is made by a function, later.
type Make = () => unknown;
const later = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Make> => values.map((value) => () => value);
const anything = fc.anything({
  key,
  values: [canary, fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
  maxDepth: 2,
  maxKeys: 4,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});
const junk = fc.oneof(
  { weight: 4, arbitrary: later(canary) },
  { weight: 2, arbitrary: later(anything) },
  { weight: 1, arbitrary: later(fc.jsonValue({ maxDepth: 2 })) },
  { weight: 1, arbitrary: fc.constantFrom(...traitors) },
);

/** Every place in JSON data, as the steps that lead to it. */
function places(data: unknown, steps: readonly string[] = []): (readonly string[])[] {
  if (typeof data !== 'object' || data === null) return [steps];
  const inside = Object.entries(data).flatMap(([step, item]) => places(item, [...steps, step]));
  return steps.length === 0 ? inside : [steps, ...inside];
}

interface Mutation {
  readonly how: 'drop' | 'replace' | 'add' | 'rename' | 'swap';
  /** Where, as a fraction of the places there are. */
  readonly at: number;
  readonly key: string;
  readonly junk: Make;
}

const mutation = fc.record<Mutation>({
  how: fc.constantFrom('drop', 'replace', 'add', 'rename', 'swap'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  key,
  junk,
});

interface Prepared {
  readonly text: string;
  readonly places: readonly (readonly string[])[];
}

// A million mutations are made of a dozen records.
const prepared = new Map<Json, Prepared>();
function prepare(record: Json): Prepared {
  const known = prepared.get(record) ?? { text: JSON.stringify(record), places: places(record) };
  prepared.set(record, known);
  return known;
}

function mutate(record: Json, mutations: readonly Mutation[]): unknown {
  const { text, places: all } = prepare(record);
  const copy = JSON.parse(text) as unknown;
  for (const { how, at, key, junk } of mutations) {
    const steps = all[Math.floor(at * all.length)] ?? [];
    const parent = steps.slice(0, -1).reduce<unknown>((inner, step) => own(inner, step), copy);
    const last = steps.at(-1);
    // An earlier mutation may have taken the place away.
    if (typeof parent !== 'object' || parent === null || last === undefined) continue;
    const value = own(parent, last);
    if (how === 'drop' || how === 'rename') Reflect.deleteProperty(parent, last);
    if (how === 'replace') put(parent, last, junk());
    if (how === 'add') put(parent, key, junk());
    if (how === 'rename') put(parent, key, value);
    if (how === 'swap') put(parent, last, own(copy, Object.keys(record as object)[0] ?? ''));
  }
  return copy;
}

function own(holder: unknown, step: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  try {
    return Object.getOwnPropertyDescriptor(holder, step)?.value as unknown;
  } catch {
    return undefined;
  }
}

// Assigning to __proto__ would change the object, not give it a key.
function put(holder: object, step: string, value: unknown): void {
  try {
    Object.defineProperty(holder, step, { value, enumerable: true, configurable: true, writable: true });
  } catch {
    // A traitor that an earlier mutation put there.
  }
}

const mutations = fc.array(mutation, { minLength: 0, maxLength: 2 });
const mutated = mutations.map(
  (list): Spoil =>
    (record) =>
      mutate(record, list),
);
const foreign = fc.tuple(fc.constantFrom(...samples), mutations).map(
  ([{ full }, list]): Spoil =>
    () =>
      mutate(full, list),
);

/** Makes an input, of a good record or without regard to it. */
type Spoil = (record: Json) => unknown;

const sample = <T>(values: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(values, { numRuns: count, seed: 20240531 });

/** Inputs from harmless to hostile; one in three is a good record, or was one. */
export const hostileInputs = (count: number): Spoil[] =>
  sample(
    fc.oneof(
      { weight: 10, arbitrary: mutated },
      { weight: 1, arbitrary: foreign },
      { weight: 8, arbitrary: later(fc.jsonValue({ maxDepth: 2 })) },
      { weight: 8, arbitrary: later(anything) },
      { weight: 2, arbitrary: junk },
    ),
    count,
  );

/** What may be handed in as an identifier, most of it text. */
export const hostileTexts = (count: number): string[] =>
  sample(
    fc.oneof(
      { weight: 3, arbitrary: later(canary) },
      { weight: 3, arbitrary: later(fc.string({ unit: 'binary', maxLength: 24 })) },
      { weight: 6, arbitrary: later(fc.stringMatching(/^[0-9A-Z]{4,20}-?[0-9Xx]?$/)) },
      {
        weight: 2,
        arbitrary: later(fc.tuple(fc.string({ maxLength: 8 }), canary).map((two) => two.join(''))),
      },
      { weight: 2, arbitrary: junk },
    ),
    count,
  ).map((make) => make()) as string[];
