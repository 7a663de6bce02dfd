import { china, compileGate, day, gateColumns, type GateColumns, type GateCustomer } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectRefused, noRecords } from '../../questionnaire/laws.js';
import { customer } from '../gate/requests.js';

const situation = { channel: 'letter', purpose: 'campaign', on: day('2026-03-02') } as const;
const gate = compileGate(china.conduct, 'contact', situation);
const withObjections: GateCustomer = { ...customer, objections: [{ on: day('2020-01-01') }] };
const call = { on: day('2026-03-01'), channel: 'call', purpose: 'care', by: 'branch' } as const;
/** Of each list the first row has nothing and the second one entry: all start at 0, 0, 1. */
const book = gateColumns([{ id: 'a' }, withObjections], [[], [call]]);

const lists = {
  consents: ['channels', 'purposes', 'from', 'to'],
  objections: ['channels', 'purposes', 'from', 'to'],
  papers: ['kind', 'until'],
  contacts: ['day', 'channel', 'purpose', 'flags'],
} as const;
const names = Object.keys(lists) as (keyof typeof lists)[];
const columns = (Object.keys(book) as (keyof GateColumns)[]).filter((name) => ArrayBuffer.isView(book[name]));
const expected = 'as many as the book has rows';

/** Both ways to ask the gate refuse the book. */
function expectRefusedBook(columns: object, code: string, details: object): void {
  expectRefused(() => gate.judge(columns as GateColumns), code, details);
  expectRefused(() => gate.explain(columns as GateColumns, 0), code, details);
}

describe('the columns of a book', () => {
  it.each(noRecords)('are not %j', (none) => {
    expectRefusedBook(none as never, 'facts_invalid', { path: 'columns', expected: 'an object' });
  });

  it.each(columns)('are refused without %s, or with what only has its length', (path) => {
    for (const none of [undefined, null, 'CA', { length: 2 }]) {
      expectRefusedBook({ ...book, [path]: none }, 'columns_invalid', { path, expected });
    }
  });

  it.each(names)('are refused without the lists of %s', (path) => {
    for (const none of noRecords) {
      expectRefusedBook({ ...book, [path]: none }, 'facts_invalid', { path, expected: 'an object' });
    }
  });

  it.each(names.flatMap((name) => lists[name].map((key) => [name, key] as const)))(
    'are refused where %s have no %s',
    (name, key) => {
      const own = { ...book[name], [key]: undefined };
      expectRefusedBook({ ...book, [name]: own }, 'columns_invalid', { path: `${name}.${key}`, expected });
    },
  );

  // A row would be followed from its start to that of the next, however far beyond the entries that is.
  it.each(
    names.flatMap((name) =>
      [
        [0, 2, 1],
        [1, 1, 1],
        [-1, 0, 1],
        [0, NaN, 1],
        [9, 0, 1],
      ].map((start) => [name, start] as const),
    ),
  )('are refused where %s start at %j', (name, start) => {
    expectRefusedBook({ ...book, [name]: { ...book[name], start } }, 'columns_invalid', {
      path: `${name}.start`,
      expected: 'starts that never fall, from 0 on',
    });
  });

  it.each(names)('are judged where starts of %s rise or stay, in a list too', (name) => {
    expect([...book[name].start]).toEqual([0, 0, 1]);
    const own = { ...book[name], start: [0, 0, 1] };
    expect(gate.judge({ ...book, [name]: own })).toEqual(gate.judge(book));
  });

  it.each(names)(
    'may have a key of the caller’s own beside the lists of %s, which no error names',
    (name) => {
      const own = { ...book[name], 'CANARY-13867591234': [1, 2, 3] };
      expect(gate.judge({ ...book, [name]: own })).toEqual(gate.judge(book));
      expectRefusedBook({ ...book, [name]: { ...own, start: [] } }, 'columns_invalid', {
        path: `${name}.start`,
        expected,
      });
    },
  );
});
