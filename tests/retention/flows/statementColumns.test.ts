import fc from 'fast-check';
import {
  churnReasons,
  type ChurnStatement,
  course,
  defineChurnClaimsPolicy,
  fromEpochDay,
  mergeChurnReasons,
  NEVER,
  type StatementColumns,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { FIRST } from '../books.js';
import { mergedTexts } from './columnBooks.js';

// 40 codes: more than the bits of one word.
const codes = Array.from({ length: 40 }, (_, place) => `r${place}`);
const policy = defineChurnClaimsPolicy({
  ...course.churnClaims,
  reasons: codes,
  claims: [
    { reason: 'r0', atMost: '0.15', by: 'first' },
    { reason: 'r39', atMost: '0.3', by: 'all' },
  ],
});
// The columns name the codes in an order of their own.
const names = codes.toReversed();
const CUSTOMERS = 9;

interface Row {
  readonly who: number;
  readonly why: string;
  readonly day: number | null;
}
const rows = fc.array(
  fc.record<Row>({
    who: fc.integer({ min: 0, max: CUSTOMERS - 1 }),
    why: fc.constantFrom('r0', 'r1', 'r31', 'r32', 'r39'),
    day: fc.option(fc.integer({ min: FIRST, max: FIRST + 3 })),
  }),
  { maxLength: 40 },
);
const columnsOf = (list: readonly Row[]): StatementColumns => ({
  customers: CUSTOMERS,
  customer: Int32Array.from(list, ({ who }) => who),
  reason: Uint8Array.from(list, ({ why }) => names.indexOf(why)),
  reasons: names,
  on: Int32Array.from(list, ({ day }) => day ?? NEVER),
});
const recordsOf = (list: readonly Row[]): ChurnStatement[] =>
  list.map(({ who, why, day }) => ({
    customer: `c${who}`,
    reason: why,
    ...(day !== null && { on: fromEpochDay(day) }),
  }));

it('stated reasons are the same from columns as from records, and as defined', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const result = churnReasons(policy, columnsOf(list));
      expectPlain(result);
      expectWorded(result.reasons);
      expect(JSON.stringify(result)).toBe(JSON.stringify(churnReasons(policy, frozen(recordsOf(list)))));
      // By the plain definition: his statements by day, those without one at the end.
      const people = new Map<number, string[]>();
      for (const { who, why } of list.toSorted((a, b) => (a.day ?? 1e9) - (b.day ?? 1e9)))
        people.set(who, [...(people.get(who) ?? []), why]);
      const said = [...people.values()];
      expect(result.value.customers).toBe(said.length);
      for (const [place, code] of codes.entries()) {
        const first = said.filter((own) => own[0] === code).length;
        const all = said.filter((own) => own.includes(code)).length;
        expect(result.value.first[place]).toMatchObject({ reason: code, customers: first });
        expect(result.value.all[place]).toMatchObject({ reason: code, customers: all });
      }
    }),
  );
});

it('parts by customer merge in any order to the bytes of the whole', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const of = (third: number) =>
        frozen(churnReasons(policy, columnsOf(list.filter(({ who }) => who % 3 === third))).value);
      const merge = (a: ReturnType<typeof of>, b: ReturnType<typeof of>) =>
        mergeChurnReasons(policy, a, b).value;
      const whole = churnReasons(policy, columnsOf(list));
      for (const text of mergedTexts([of(0), of(1), of(2)], merge))
        expect(text).toBe(JSON.stringify(whole.value));
      expect(mergeChurnReasons(policy, merge(of(0), of(1)), of(2)).reasons).toEqual(whole.reasons);
    }),
  );
});

it('without days the first is that of the first row', () => {
  const { on, ...columns } = columnsOf([
    { who: 0, why: 'r1', day: FIRST + 3 },
    { who: 0, why: 'r0', day: FIRST },
  ]);
  expect(churnReasons(policy, columns).value.first[1]!.customers).toBe(1);
  expect(
    churnReasons(policy, { ...columns, ...(on !== undefined && { on }) }).value.first[0]!.customers,
  ).toBe(1);
});

it('codes of more reasons than a byte holds are read from records', () => {
  const many = Array.from({ length: 300 }, (_, place) => `m${place}`);
  const wide = defineChurnClaimsPolicy({ ...course.churnClaims, reasons: many, claims: [] });
  const { value } = churnReasons(wide, [{ customer: 'a', reason: 'm299' }]);
  expect([value.first[299]!.customers, value.first[43]!.customers]).toEqual([1, 0]);
});

describe('columns of statements', () => {
  const good = columnsOf([
    { who: 0, why: 'r0', day: FIRST },
    { who: 8, why: 'r1', day: null },
  ]);
  it.each<[string, unknown, string]>([
    ['customers', -1, 'customers'],
    ['customers', 1.5, 'customers'],
    ['customers', 8, 'customer[1]'],
    ['customer', [0, 8], 'customer'],
    ['customer', Int32Array.of(0, -1), 'customer[1]'],
    ['customer', Int32Array.of(-2, 0), 'customer[0]'],
    ['reason', Uint8Array.of(0), 'reason'],
    ['reason', Int32Array.of(0, 1), 'reason'],
    ['reason', Uint8Array.of(0, 40), 'reason[1]'],
    ['reasons', 'r0', 'reasons'],
    ['reasons', ['r0', 'r40'], 'reasons[1]'],
    ['on', Int32Array.of(FIRST), 'on'],
    ['on', Int32Array.of(FIRST, NEVER - 1), 'on[1]'],
    ['on', Int32Array.of(-(2 ** 31), FIRST), 'on[0]'],
  ])('are refused: %s = %s', (name, bad, path) => {
    const error = errorOf(() => churnReasons(policy, { ...good, [name]: bad }));
    expect(error).toMatchObject({ code: 'columns_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it('do not merge with those of another policy', () => {
    const { value } = churnReasons(policy, good);
    const other = churnReasons(course.churnClaims, []).value;
    const merged = (a: typeof value, b: typeof value) => errorOf(() => mergeChurnReasons(policy, a, b));
    expect(merged(value, other)).toMatchObject({ code: 'unit_mismatch', details: { path: 'b' } });
    expect(merged(other, value)).toMatchObject({ code: 'unit_mismatch', details: { path: 'a' } });
    const longer = { ...value, all: [...value.all, value.all[0]!] };
    expect(merged(value, longer).details).toMatchObject({ path: 'b' });
    expect(errorOf(() => mergeChurnReasons({ ...policy }, value, value)).code).toBe('definition_unchecked');
  });

  it('a customer that is no text is refused in records', () => {
    const error = errorOf(() => churnReasons(policy, [{ customer: 7 as never, reason: 'r0' }]));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: '[0].customer' } });
  });
});
