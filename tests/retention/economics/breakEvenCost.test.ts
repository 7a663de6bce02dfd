import fc from 'fast-check';
import { breakEvenCost, industry, type WakingProspect } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import {
  drawnBooks,
  fenOf,
  listOf,
  judgedOf,
  planned,
  planPolicy,
  prospect,
  prospectOf,
  sumOf,
} from '../waking/plans.js';

const costOf = (own: WakingProspect, policy = planPolicy()) => {
  const result = breakEvenCost(policy, frozen(own));
  expectPlain(result);
  expectWorded(result.reasons);
  expect(sumOf(result.reasons)).toBe(fenOf(result.value.contact));
  return result;
};

describe('what waking a customer may cost at most', () => {
  // Response 10 % if alive and 1 % if gone, 20.00 a contact (`planPolicy`).
  it.each([
    ['alive for certain', { alive: 1 }, { contact: '100.00', woken: '1000.00', chanceNeeded: 0.02 }],
    ['half and half', {}, { contact: '55.00', woken: '1000.00', chanceNeeded: 0.02 }],
    [
      'worth less than a contact: no chance is enough',
      { worth: '10' },
      { contact: '0.55', woken: '10.00', chanceNeeded: 2 },
    ],
    ['worth nothing', { worth: '0.00' }, { contact: '0.00', woken: '0.00', chanceNeeded: null }],
    // 10 % of 100.05 is 10.005.
    [
      'half a fen goes to the even one',
      { alive: 1, worth: 100.05 },
      { contact: '10.00', woken: '100.05', chanceNeeded: 2000 / 10_005 },
    ],
  ])('%s', (_, change, value) => {
    expect(costOf(prospect(change)).value).toEqual(value);
  });

  it('of trades is what they bring, discounted', () => {
    const policy = planPolicy({ horizonMonths: 1, discountAMonth: '0.25' });
    // One trade of 100.00 at the end of the month, at 25 %: 80.00.
    const own = prospect({ worth: undefined, trades: 1, valuePerTrade: 100, alive: 1 });
    expect(costOf(own, policy).value).toEqual({ contact: '8.00', woken: '80.00', chanceNeeded: 0.25 });
  });

  it('says from which chance a contact pays', () => {
    expect(costOf(prospect()).reasons.at(-1)).toEqual({
      rule: 'break_even_chance',
      detail: { cost: '20', needed: 0.02, chance: 0.055 },
    });
    expect(costOf(prospect({ worth: 0 })).reasons.at(-1)).toEqual({
      rule: 'break_even_never',
      detail: { cost: '20' },
    });
    // Worth 8 awake: even for certain he does not bring 20.
    expect(costOf(prospect({ worth: 8 })).reasons.at(-1)).toEqual({
      rule: 'break_even_beyond',
      detail: { cost: '20' },
    });
  });

  it('less the cost of a contact is what the plan expects of him', () => {
    fc.assert(
      fc.property(drawnBooks(1), ([one]) => {
        if (one === undefined) return;
        const own = prospectOf(one);
        const [line] = judgedOf(planned({ list: listOf([own.customer]), prospects: [own] }));
        expect(fenOf(costOf(own).value.contact) - 2000n).toBe(fenOf(line!.expected));
      }),
    );
  });

  it('is refused of a customer who cannot be, and by a policy that was not checked', () => {
    const bad = prospect({ alive: 2 });
    expect(errorOf(() => breakEvenCost(industry.wakingPlan, bad))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'alive' },
    });
    expect(errorOf(() => breakEvenCost(industry.wakingPlan, null as never)).details).toMatchObject({
      path: '',
    });
    expect(errorOf(() => breakEvenCost({ ...industry.wakingPlan }, prospect())).code).toBe(
      'definition_unchecked',
    );
  });
});
