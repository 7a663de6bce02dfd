import { china, compileGate, day, gateColumns, mayOffer, defineConductPolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const gate = compileGate(china.conduct, 'contact', {
  channel: 'letter',
  purpose: 'call-back',
  on: day('2026-03-02'),
});
const book = gateColumns([{ id: 'a', accounts: [{ status: 'normal' }], moneyLaundering: 'clear' }]);

describe('a compiled gate', () => {
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
