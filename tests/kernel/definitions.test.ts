import fc from 'fast-check';
import {
  canonicalJson,
  checkDefinition,
  type DefinitionRules,
  DomainError,
  type Finding,
  finding,
  fingerprint,
  inspectDefinition,
  type Json,
  plainCopy,
  requireChecked,
  dayShape,
  labelShape,
  listShape,
  numberShape,
  objectShape,
  recordShape,
  textShape,
  truthShape,
} from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../questionnaire/laws.js';

/** FNV-1a, 64 bit, written anew from its description, and checked against the vectors its authors publish. */
function fnv1a64(text: string): string {
  let hash = 14695981039346656037n;
  for (const byte of Buffer.from(text, 'utf8')) hash = ((hash ^ BigInt(byte)) * 1099511628211n) % 2n ** 64n;
  return hash.toString(16).padStart(16, '0');
}

const plain = fc.jsonValue() as fc.Arbitrary<Json>;
const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown;

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: null })).toBe(
      canonicalJson({ a: null, b: [1, { c: 2, d: 1 }] }),
    );
  });

  it('leaves out a key without a value', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it('is JSON of the same value, in ASCII', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const text = canonicalJson(value);
        // JSON has no −0, so the comparison is by JSON text and not by ===.
        expect(JSON.stringify(sorted(JSON.parse(text) as Json))).toBe(JSON.stringify(sorted(value)));
        expect(text).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => sorted(item));
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item as Json)]),
  );
}

describe('fingerprint', () => {
  // Vectors of the authors of FNV (isthe.com/chongo/tech/comp/fnv): '', 'a', 'foobar'.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('the reference in this test agrees with the published vector of %j', (text, hash) => {
    expect(fnv1a64(text)).toBe(hash);
  });

  it('is FNV-1a of the canonical JSON', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(fingerprint(value)).toBe(`fnv1a64:${fnv1a64(canonicalJson(value))}`);
      }),
    );
  });

  it('does not hear wording, at any depth', () => {
    const of = (text: string, points: number): string =>
      fingerprint({ title: { zh: text }, questions: [{ text, points }] }, ['title', 'text']);
    expect(of('一', 1)).toBe(of('二', 1));
    expect(of('一', 1)).not.toBe(of('一', 2));
  });
});

describe('plainCopy', () => {
  it('copies plain data and shares nothing with it', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const before = JSON.stringify(value);
        const copy = plainCopy(value);
        expect(JSON.stringify(copy)).toBe(before);
        if (typeof copy === 'object' && copy !== null) expect(copy).not.toBe(value);
      }),
    );
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  it.each([
    ['a cycle', cyclic],
    ['great depth', deep],
    ['great width', new Array(300_000).fill(0)],
    ['a sparse giant', new Array(4_294_967_295)],
    [
      'a getter that throws',
      Object.defineProperty({}, 'x', {
        enumerable: true,
        get: () => {
          throw new Error('CANARY');
        },
      }),
    ],
    [
      'a revoked proxy',
      (() => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    ],
  ])('refuses %s', (_, value) => {
    expect(() => plainCopy(value)).toThrow(
      expect.objectContaining({ code: 'input_not_plain', message: 'input_not_plain' }),
    );
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('CANARY')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    [
      'a class',
      new (class A {
        x = 1;
      })(),
    ],
    ['no number', NaN],
  ])('marks %s, and every shape refuses it by its path', (_, value) => {
    const copy = plainCopy({ at: [value] }) as { readonly at: readonly unknown[] };
    const shapes = { text: textShape, number: numberShape, truth: truthShape, day: dayShape };
    const structures = { label: labelShape, list: listShape(textShape), record: recordShape(textShape) };
    for (const of of Object.values({ ...shapes, ...structures })) {
      const found: Finding[] = [];
      of(copy.at[0], 'at[0]', found);
      expect(found.map(({ detail }) => detail['path'])).toContain('at[0]');
      expect(JSON.stringify(found)).not.toContain('CANARY');
    }
  });

  it('takes 32 levels and 200,000 values, and not one more', () => {
    const levels = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}0${']'.repeat(depth)}`);
    expect(plainCopy(levels(32))).toEqual(levels(32));
    expect(errorOf(() => plainCopy(levels(33))).details).toEqual({ depth: 32, nodes: 200_000 });
    // The list is a value itself.
    expect(plainCopy(new Array(199_999).fill(0))).toHaveLength(199_999);
    expect(errorOf(() => plainCopy(new Array(200_000).fill(0))).code).toBe('input_not_plain');
  });

  it('has no negative zero, no holes and no keys without a value', () => {
    expect(Object.is(plainCopy(-0), 0)).toBe(true);
    expect(plainCopy([1, undefined, 3])).toEqual([1, null, 3]);
    expect(Object.keys(plainCopy({ a: undefined, b: 1 }) as object)).toEqual(['b']);
    expect(plainCopy(undefined)).toBeUndefined();
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(plainCopy(bare)).toEqual({ a: 1 });
  });

  it('reads objects of another kind as it is told to', () => {
    const read = (value: object) => (value instanceof Date ? value.toISOString() : undefined);
    expect(plainCopy({ on: new Date(0), at: [{}] }, read)).toEqual({
      on: '1970-01-01T00:00:00.000Z',
      at: [{}],
    });
  });

  it('keeps a key named __proto__ as a key, and changes no prototype', () => {
    const copy = plainCopy(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });
});

interface Sample {
  readonly id: string;
  readonly rows: readonly { readonly at: number }[];
}

const rules: DefinitionRules<Sample> = {
  kind: 'sample',
  code: 'policy_invalid',
  shape: () => objectShape({ id: textShape, rows: listShape(objectShape({ at: numberShape })) }),
  inspect: ({ rows }) => [
    ...(rows.length === 0 ? [finding('advice', 'value_missing', { path: 'rows' })] : []),
    ...rows.flatMap(({ at }, index) =>
      at < 0 ? finding('error', 'order_broken', { path: `rows[${index}].at` }) : [],
    ),
  ],
};

describe('checkDefinition', () => {
  it('seals a frozen copy and leaves the original alone', () => {
    const original = { id: 'a', rows: [{ at: 1 }] };
    const checked = checkDefinition(rules, original);
    expect(checked).toEqual(original);
    expect(checked).not.toBe(original);
    expect(Object.isFrozen(checked.rows[0])).toBe(true);
    expect(Object.isFrozen(original)).toBe(false);
    expect(() => {
      requireChecked('sample', checked);
    }).not.toThrow();
  });

  it('names what is wrong by its path, an unknown key by its position', () => {
    const attempt = (definition: unknown): unknown => {
      try {
        return checkDefinition(rules, definition as Sample);
      } catch (error) {
        return error;
      }
    };
    const error = attempt({ id: '', rows: [{ at: 'x', CANARY: 1 }] });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'policy_invalid',
      message: 'policy_invalid at id (sample): value_unfit, key_unknown',
      details: {
        reasons: [
          { rule: 'value_unfit', detail: { path: 'id' } },
          { rule: 'value_unfit', detail: { path: 'rows[0].at' } },
          { rule: 'key_unknown', detail: { path: 'rows[0]', position: 1 } },
        ],
      },
    });
    expect(JSON.stringify((error as DomainError).details)).not.toContain('CANARY');
    expect(attempt({ id: 'a', rows: [{ at: -1 }] })).toMatchObject({
      message: 'policy_invalid at rows[0].at (sample): order_broken',
    });
  });

  it('lets advice pass, and inspection shows it', () => {
    expect(() => checkDefinition(rules, { id: 'a', rows: [] })).not.toThrow();
    expect(inspectDefinition(rules, { id: 'a', rows: [] })).toEqual([
      { rule: 'value_missing', severity: 'advice', detail: { path: 'rows' } },
    ]);
  });

  it('tells what is not plain as a finding, and lets no other error pass for one', () => {
    // The limits of the kernel: 32 levels, 200,000 values.
    expect(inspectDefinition(rules, { id: 'a', rows: deep })).toEqual([
      { rule: 'input_not_plain', severity: 'error', detail: { depth: 32, nodes: 200_000 } },
    ]);
    const broken: DefinitionRules<Sample> = { ...rules, inspect: () => expect.fail('a fault of the rules') };
    expect(() => inspectDefinition(broken, { id: 'a', rows: [] })).toThrow('a fault of the rules');
  });

  it('is forgotten by a spread and by JSON, and holds for one kind', () => {
    const checked = checkDefinition(rules, { id: 'a', rows: [] });
    const unchecked = expect.objectContaining({ code: 'definition_unchecked' }) as Error;
    expect(() => {
      requireChecked('sample', { ...checked });
    }).toThrow(unchecked);
    expect(() => {
      requireChecked('sample', JSON.parse(JSON.stringify(checked)));
    }).toThrow(unchecked);
    expect(() => {
      requireChecked('other', checked);
    }).toThrow(unchecked);
    for (const nothing of [undefined, null, 5, 'x'])
      expect(() => {
        requireChecked('sample', nothing);
      }).toThrow(unchecked);
  });
});
