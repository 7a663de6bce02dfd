import fc from 'fast-check';
import { china, professionalInvestor } from 'panhuo';
import type { InvestorClass, InvestorFacts } from 'panhuo/customer';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../questionnaire/laws.js';

const policy = china.professionalInvestor;
const classes: readonly InvestorClass[] = ['ordinary', 'may-convert', 'converted', 'professional'];

// Amounts in whole yuan around the limits of domain.md §5, so that every side of every limit is met.
const around = (...limits: number[]) =>
  fc.constantFrom(...limits.flatMap((limit) => [limit - 1, limit, limit + 1]));
const amounts = {
  financialAssets: around(1, 3e6, 5e6, 1e7),
  averageIncome: around(1, 3e5, 5e5),
  netAssets: around(1, 1e7, 2e7),
  experienceYears: fc.constantFrom(0, 0.5, 1, 1.5, 2, 7),
};
const flags = { applied: fc.boolean(), consented: fc.boolean(), qualified: fc.boolean() };
const kind = fc.constantFrom('individual' as const, 'institution' as const);
const complete = fc.record({ kind, ...amounts, ...flags });
const partial = fc.record({ kind, ...amounts, ...flags }, { requiredKeys: ['kind'] });

/** The law as a sentence: domain.md §5, end, written out for full facts. */
function lawOf(
  facts: Required<Pick<InvestorFacts, keyof typeof amounts | keyof typeof flags>> & InvestorFacts,
): InvestorClass {
  const assets = Number(facts.financialAssets);
  const income = Number(facts.averageIncome);
  const net = Number(facts.netAssets);
  const years = facts.experienceYears;
  const isPerson = facts.kind === 'individual';
  const professional = isPerson
    ? (assets >= 5_000_000 || income >= 500_000) && (years >= 2 || facts.qualified)
    : net >= 20_000_000 && assets >= 10_000_000 && years >= 2;
  const convertible = isPerson
    ? (assets >= 3_000_000 || income >= 300_000) && years >= 1
    : net >= 10_000_000 && assets >= 5_000_000 && years >= 1;
  if (professional) return 'professional';
  if (!convertible) return 'ordinary';
  return facts.applied && facts.consented ? 'converted' : 'may-convert';
}

describe('the class of an investor', () => {
  it('is what the law says, for all facts together', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const { class: told, missing, professional } = professionalInvestor(policy, facts).value;
        expect(told).toBe(lawOf(facts));
        expect(missing).toEqual([]);
        expect(professional).toBe(told === 'professional' || told === 'converted');
      }),
      { numRuns: 1000 },
    );
  });

  it('never falls when a fact rises', () => {
    fc.assert(
      fc.property(complete, complete, (facts, other) => {
        const higher = Object.fromEntries(
          Object.entries(facts).map(([key, value]) => {
            const else_ = other[key as keyof typeof other];
            if (typeof value === 'boolean') return [key, value || else_ === true];
            return [key, typeof value === 'number' ? Math.max(value, Number(else_)) : value];
          }),
        ) as unknown as InvestorFacts;
        const rank = (of: InvestorFacts) => classes.indexOf(professionalInvestor(policy, of).value.class!);
        expect(rank(higher)).toBeGreaterThanOrEqual(rank(facts));
      }),
      { numRuns: 1000 },
    );
  });

  it('that is known stays when more becomes known', () => {
    fc.assert(
      fc.property(partial, complete, (facts, rest) => {
        const before = professionalInvestor(policy, facts).value;
        const { applied = false, consented = false, qualified = false } = facts;
        const full = { ...rest, ...facts, applied, consented, qualified };
        const after = professionalInvestor(policy, full).value;
        if (before.class !== null) expect(after.class).toBe(before.class);
        if (before.professional !== null) expect(after.professional).toBe(before.professional);
      }),
      { numRuns: 1000 },
    );
  });

  // Every fact that is called missing can turn the answer, and one that is not called so never does: all completions
  // are tried, with amounts beyond and below every limit.
  it('asks for a missing fact exactly when it can turn the class', () => {
    const ends = {
      financialAssets: [0, 4e6, 6e6, 2e7],
      averageIncome: [0, 4e5, 6e5],
      netAssets: [0, 1.5e7, 3e7],
      experienceYears: [0, 1, 2],
    };
    type Fact = keyof typeof ends;
    const completions = (facts: object, open: readonly Fact[]): object[] =>
      open.reduce<object[]>(
        (rows, fact) => rows.flatMap((row) => ends[fact].map((value) => ({ ...row, [fact]: value }))),
        [facts],
      );
    const classOf = (facts: object) => professionalInvestor(policy, facts as InvestorFacts).value.class;
    fc.assert(
      fc.property(partial, (facts) => {
        const { class: told, missing } = professionalInvestor(policy, facts).value;
        const open = (Object.keys(ends) as Fact[]).filter((fact) => facts[fact] === undefined);
        const turning = open.filter((fact) =>
          completions(
            facts,
            open.filter((other) => other !== fact),
          ).some((row) => new Set(completions(row, [fact]).map(classOf)).size > 1),
        );
        expect([...missing].sort()).toEqual([...turning].sort());
        expect(told === null).toBe(turning.length > 0);
      }),
    );
  });

  it('is plain, worded, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(partial, (facts) => {
        const answer = professionalInvestor(policy, frozen(facts));
        expectPlain(answer);
        expectWorded(answer.reasons);
      }),
    );
  });
});
