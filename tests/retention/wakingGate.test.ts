import { china, day, mayContact } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { listed, refused, sleeper, unasked } from './sleepers.js';

describe('the gate before the list', () => {
  const rules = (list: readonly { customer: string; reasons: readonly { rule: string }[] }[]) =>
    list.map(({ customer, reasons }) => [customer, ...reasons.map(({ rule }) => rule)]);

  it('holds whom the branch may not contact, deep loser or not, with what the gate has against it', () => {
    const lists = listed([
      sleeper({ customer: 'a', contact: refused }),
      sleeper({ customer: 'b', contact: refused, deepLoser: true }),
      sleeper({ customer: 'c' }),
    ]);
    expect(rules(lists.held)).toEqual([
      ['a', 'waking_held', 'conduct_not_covered'],
      ['b', 'waking_held', 'conduct_not_covered'],
    ]);
    expect([lists.wake.length, lists.deepLosers.length]).toEqual([1, 0]);
  });

  it('holds everybody of whom it was not asked', () => {
    const lists = listed([unasked({ customer: 'a' }), unasked({ customer: 'b', deepLoser: true })]);
    expect(rules(lists.held)).toEqual([
      ['a', 'waking_gate_unasked'],
      ['b', 'waking_gate_unasked'],
    ]);
  });

  it('does not hold who is not worth waking anyway: his own reasons count', () => {
    const lists = listed([sleeper({ silentMonths: 1, contact: refused })]);
    expect([rules(lists.held), rules(lists.others)]).toEqual([[], [['c1', 'waking_not_dormant']]]);
  });

  it('holds whom an experiment leaves alone, beside what the gate says and never in its place', () => {
    const left = { value: { allowed: false }, reasons: [] };
    const asked = { value: { allowed: true }, reasons: [] };
    const lists = listed([
      sleeper({ customer: 'a', experiment: left }),
      sleeper({ customer: 'b', experiment: asked }),
      sleeper({ customer: 'c', contact: refused, experiment: asked }),
      unasked({ customer: 'd', experiment: asked }),
      sleeper({ customer: 'e', contact: refused, experiment: left }),
    ]);
    expect(rules(lists.held)).toEqual([
      ['a', 'waking_left_alone'],
      ['c', 'waking_held', 'conduct_not_covered'],
      ['d', 'waking_gate_unasked'],
      ['e', 'waking_held', 'conduct_not_covered', 'waking_left_alone'],
    ]);
    expect(rules(lists.wake).map(([customer]) => customer)).toEqual(['b']);
  });

  // A real decision: what is not known of him is refused; with every fact known he may be called.
  it('takes decisions of the gate as they are', () => {
    const known = {
      id: 'c1',
      documents: [{ kind: 'resident-id', validUntil: day('2035-01-01') }],
      accounts: [{ status: 'normal' }],
      consents: [{ channels: ['call'], purposes: ['campaign'], givenOn: day('2025-01-02') }],
      objections: [],
      moneyLaundering: 'clear',
    } as const;
    const plan = { channel: 'call', purpose: 'campaign', on: day('2026-03-02'), at: '10:00' } as const;
    const yes = mayContact(china.conduct, { ...plan, customer: known, history: [] });
    const no = mayContact(china.conduct, { ...plan, customer: { id: 'c1' } });
    expect(listed([sleeper({ contact: yes })]).wake).toHaveLength(1);
    const [line] = listed([sleeper({ contact: no })]).held;
    expect(line?.reasons).toHaveLength(1 + no.reasons.filter(({ rule }) => rule !== 'conduct_met').length);
    expect(line?.reasons.length).toBeGreaterThan(1);
  });
});
