import fc from 'fast-check';
import { china, compileGate, gateColumns, type GateCustomer } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../questionnaire/laws.js';
import { everyGate } from './choices.js';
import { houseOf } from './houseRules.js';
import { someCustomer, someHistory, someSituation } from './randomFacts.js';
import { ask, open, type Request, without } from './requests.js';

const { customer, ...told } = open;
const situation = without(told, 'history');
const book = fc.array(fc.tuple(someCustomer, someHistory), { maxLength: 6 });

describe('a gate over a book', () => {
  const cases = everyGate.flatMap((gate) =>
    [china.conduct, houseOf].map((policy) => [gate, policy.id, policy] as const),
  );

  it.each(cases)('says of each row what the gate of the record says: %s, %s', (gate, _, policy) => {
    let allowed = 0;
    let refused = 0;
    fc.assert(
      fc.property(book, someSituation, (rows, situation) => {
        const customers = frozen(rows.map(([customer]) => customer));
        const histories = frozen(rows.map(([, history]) => history));
        const columns = gateColumns(customers, histories);
        const compiled = compileGate(policy, gate, frozen(situation));
        const verdicts = compiled.judge(columns);
        expect(verdicts).toHaveLength(rows.length);
        for (const [row, [customer, history]] of rows.entries()) {
          const request = { ...situation, customer, ...(history && { history }) } as unknown as Request;
          const { value, reasons } = ask(gate, request, policy);
          expect(verdicts[row]).toBe(Number(value.allowed));
          expect(compiled.explain(columns, row)).toStrictEqual({ value, reasons });
          if (value.allowed) allowed++;
          else refused++;
        }
      }),
      { numRuns: 120, examples: [[[[customer, []]], situation]] },
    );
    // Of both there are enough for the law to mean something.
    expect(Math.min(allowed, refused)).toBeGreaterThan(0);
  });

  it('keeps no trace of an earlier book', () => {
    const situation = { channel: 'letter', purpose: 'complaint', on: '2026-03-03' } as never;
    const gate = compileGate(china.conduct, 'contact', situation);
    const listed: GateCustomer = { id: 'a', moneyLaundering: 'listed' };
    const clear: GateCustomer = { id: 'b', moneyLaundering: 'clear' };
    expect([...gate.judge(gateColumns([listed, clear]))]).toEqual([0, 1]);
    expect([...gate.judge(gateColumns([clear, listed, clear]))]).toEqual([1, 0, 1]);
    expect([...gate.judge(gateColumns([]))]).toEqual([]);
  });

  it('refuses a whole book before the policy speaks', () => {
    const situation = { channel: 'letter', purpose: 'complaint', on: '2017-06-30' } as never;
    const gate = compileGate(china.conduct, 'contact', situation);
    expect([...gate.judge(gateColumns([{ id: 'a', moneyLaundering: 'clear' }]))]).toEqual([0]);
  });
});
