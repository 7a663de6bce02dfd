import { china, compileGate, day, gateColumns, mayOffer, defineConductPolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { everyPurpose } from './choices.js';
import { ask, open, unknown, with_ } from './requests.js';

const gate = compileGate(china.conduct, 'contact', {
  channel: 'letter',
  purpose: 'call-back',
  on: day('2026-03-02'),
});
const book = gateColumns([{ id: 'a', accounts: [{ status: 'normal' }], moneyLaundering: 'clear' }]);

describe('a compiled gate', () => {
  it('is none for a gate that there is not', () => {
    const situation = { channel: 'call', purpose: 'campaign', on: day('2026-03-02') } as const;
    expect(errorOf(() => compileGate(china.conduct, 'offers' as never, situation))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'gate' },
    });
  });

  it('refuses a key that no situation has, and histories that are not as many as the customers', () => {
    const situation = { channel: 'call', purpose: 'campaign', on: day('2026-03-02'), history: [] } as const;
    expect(errorOf(() => compileGate(china.conduct, 'contact', situation))).toMatchObject({
      code: 'facts_invalid',
    });
    expect(errorOf(() => gateColumns([{ id: 'a' }, { id: 'b' }], [[]]))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'histories' },
    });
    for (const customers of [null, {}]) {
      expect(errorOf(() => gateColumns(customers as never))).toMatchObject({ code: 'facts_invalid' });
    }
  });

  it.each([-1, 1, 0.5, Number.NaN])('explains no row %s of a book of one', (row) => {
    expect(errorOf(() => gate.explain(book, row))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'row' },
    });
  });

  it('refuses a book with a column that is too short, or too long, by its name', () => {
    expect(errorOf(() => gate.judge({ ...book, known: new Uint8Array(2) }))).toMatchObject({
      code: 'columns_invalid',
      details: { path: 'known' },
    });
    const consents = { ...book.consents, start: new Int32Array(1) };
    expect(errorOf(() => gate.explain({ ...book, consents }, 0))).toMatchObject({
      code: 'columns_invalid',
      details: { path: 'consents.start' },
    });
    const papers = { ...book.papers, until: new Int32Array(3) };
    expect(errorOf(() => gate.judge({ ...book, papers }))).toMatchObject({
      code: 'columns_invalid',
      details: { path: 'papers.until' },
    });
  });
});

describe('the gate of an offer', () => {
  // 适当性办法第19条: the special warning is for a product that the customer asks for, not for one that is recommended to
  // him while he is on the telephone for something else.
  it('does not take a call of the customer for his asking for the product', () => {
    const customer = {
      id: 'a',
      suitability: { level: 'C2', assessedOn: day('2026-01-05') },
      wishes: { termMonths: null, kinds: null },
    } as const;
    const product = { id: 'p', riskLevel: 'R5', kind: 'fund', termMonths: null } as const;
    const request = { customer, product, channel: 'call', purpose: 'order', on: day('2026-03-02') } as const;
    const called = mayOffer(china.conduct, {
      ...request,
      initiatedBy: 'customer',
      specialWarningSigned: true,
    });
    expect(called.reasons).toContainEqual(expect.objectContaining({ rule: 'suitability_not_recommended' }));
    expect(called.value.conditions).toEqual([]);
    const asked = mayOffer(china.conduct, {
      ...request,
      productAskedBy: 'customer',
      specialWarningSigned: true,
    });
    expect(asked.reasons).not.toContainEqual(
      expect.objectContaining({ rule: 'suitability_not_recommended' }),
    );
  });

  it('asks for a recording under the special warning of any rule of matching', () => {
    const [own] = china.conduct.rules.filter(({ test }) => test === 'suitability');
    const house = { from: null, until: null, source: { document: 'House rules' } };
    const lenient = {
      ...china.suitabilityMatching,
      highestRisk: { ...china.suitabilityMatching.highestRisk, C2: 'R5', C3: 'R5', C4: 'R5' },
    } as const;
    const policy = defineConductPolicy({
      ...{ id: 'test/two', version: '1', source: house.source, covers: { from: day('2020-01-01') } },
      rules: [
        { id: 'first', test: 'suitability', matching: lenient, gates: ['offer'], ...house },
        { ...own!, id: 'second' },
        { id: 'recorded', test: 'evidence', by: 'recording', risks: [], gates: ['offer'], ...house },
      ],
    });
    const customer = {
      id: 'a',
      suitability: { level: 'C2', assessedOn: day('2026-01-05'), validUntil: day('2027-01-04') },
      wishes: { termMonths: null, kinds: null },
    } as const;
    const product = { id: 'p', riskLevel: 'R5', kind: 'fund', termMonths: null } as const;
    const base = { customer, product, channel: 'branch', purpose: 'order', on: day('2026-03-02') } as const;
    const { value } = mayOffer(policy, { ...base, productAskedBy: 'customer', specialWarningSigned: true });
    expect(value.conditions).toEqual([{ need: 'recording', by: ['firm'] }]);
  });
});

describe('the purpose that a contact is said to have', () => {
  // Who offers under the name of a call-back still offers: everything that stands against a campaign stands against it.
  const against: readonly [string, object][] = [
    ['an objection', { objections: [{ on: day('2026-01-01') }] }],
    ['no consent', { consents: [] }],
    ['a judicial freeze', { accounts: [{ status: 'judicially-frozen' }] }],
    ['closing', { accounts: [{ status: 'closing' }] }],
    ['a review of money laundering', { moneyLaundering: 'under-review' }],
    ['no papers', { documents: [] }],
  ];
  it.each(against.flatMap(([what, facts]) => everyPurpose.map((purpose) => [what, purpose, facts] as const)))(
    'opens no offer and no advice against %s: %s',
    (_, purpose, facts) => {
      for (const gate of ['offer', 'advice'] as const) {
        const { value } = ask(gate, { ...with_(facts), purpose });
        expect(value.allowed).toBe(false);
      }
    },
  );

  it.each(['call-back', 'complaint', 'order'] as const)(
    'of %s carries no offer that the firm begins',
    (purpose) => {
      expect(ask('contact', { ...open, purpose }).value.allowed).toBe(true);
      expect(ask('offer', { ...open, purpose }).value.allowed).toBe(false);
      expect(ask('advice', { ...open, purpose }).value.allowed).toBe(false);
    },
  );

  it('of an order carries one that the customer began', () => {
    expect(ask('offer', { ...open, purpose: 'order', initiatedBy: 'customer' }).value.allowed).toBe(true);
  });

  it('keeps a refusal in mind from care to campaign, and from campaign to care', () => {
    for (const [before, now] of [
      ['care', 'campaign'],
      ['campaign', 'care'],
    ] as const) {
      const history = [
        { on: day('2026-03-02'), channel: 'call', purpose: before, by: 'branch', outcome: 'refused' },
      ] as const;
      expect(ask('contact', { ...open, purpose: now, history }).value.allowed).toBe(false);
    }
  });
});

describe('a condition that the customer must not see', () => {
  it('is marked internal, and no other is', () => {
    const facts = { moneyLaundering: 'under-review', consents: [] } as const;
    expect(ask('contact', with_(facts)).value.conditions).toEqual([
      { need: 'consent', by: ['customer'] },
      { need: 'review-cleared', by: ['compliance'], internal: true },
    ]);
    expect(ask('contact', unknown('moneyLaundering')).value.conditions).toEqual([
      { need: 'fact', fact: 'money-laundering', by: ['compliance'], internal: true },
    ]);
  });
});

describe('the matching of a book', () => {
  // Cases are asked once and remembered: rows on both sides of an edge must not share one.
  it('keeps apart what lies on either side of a day or a term, in any order', () => {
    const on = day('2026-03-02');
    const product = { id: 'p', riskLevel: 'R2', kind: 'fund', termMonths: 12 } as const;
    const assessed = ['2026-03-01', '2026-03-02', '2026-03-03'].map((text) => ({
      suitability: { level: 'C3', assessedOn: day(text), validUntil: day('2027-01-01') } as const,
      wishes: { termMonths: null, kinds: null },
    }));
    const ending = ['2026-03-01', '2026-03-02', '2026-03-03'].map((text) => ({
      suitability: { level: 'C3', assessedOn: day('2025-03-02'), validUntil: day(text) } as const,
      wishes: { termMonths: null, kinds: null },
    }));
    const wished = [11, 12, 13].map((termMonths) => ({
      suitability: { level: 'C3', assessedOn: day('2025-03-02'), validUntil: day('2027-01-01') } as const,
      wishes: { termMonths, kinds: ['fund'] as const },
    }));
    const customers = [...assessed, ...ending, ...wished].map((facts, row) => ({
      id: String(row),
      ...facts,
    }));
    const policy = defineConductPolicy({
      ...china.conduct,
      id: 'test/matching',
      rules: china.conduct.rules.filter(({ test }) => test === 'suitability'),
    });
    const situation = { product, channel: 'branch', purpose: 'order', on } as const;
    for (const order of [customers, customers.toReversed()]) {
      const judged = compileGate(policy, 'offer', situation).judge(gateColumns(order));
      const alone = order.map((customer) =>
        Number(mayOffer(policy, { ...situation, customer }).value.allowed),
      );
      expect(Array.from(judged)).toEqual(alone);
    }
    // Tested by the day; valid up to and with its last day; tied up for no longer than was wished.
    const alone = customers.map((customer) => mayOffer(policy, { ...situation, customer }).value.allowed);
    expect(alone).toEqual([true, true, false, false, true, true, false, true, true]);
  });
});
