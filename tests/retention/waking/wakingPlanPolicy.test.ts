import {
  defineWakingPlanPolicy,
  industry,
  wakingPlan,
  type WakingPlanPolicy,
  type WakingProspect,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson, visible } from '../../questionnaire/laws.js';
import { listOf } from './plans.js';

describe('a policy for planning calls', () => {
  const base = throughJson<WakingPlanPolicy>(industry.wakingPlan);
  it.each([
    ['an unknown currency', { currency: 'CANARY' }, 'currency'],
    ['no horizon', { horizonMonths: 0 }, 'horizonMonths'],
    ['a discount that is a number', { discountAMonth: 0.01 }, 'discountAMonth'],
    ['a discount below nothing', { discountAMonth: '-0.01' }, 'discountAMonth'],
    ['a response above 1', { response: { ifAlive: '1.1', ifGone: '0' } }, 'response.ifAlive'],
    ['no response of those gone', { response: { ifAlive: '0.1' } }, 'response.ifGone'],
    ['more response of those gone', { response: { ifAlive: '0.1', ifGone: '0.1000001' } }, 'response.ifGone'],
    ['a cost below nothing', { costOfContact: '-1' }, 'costOfContact'],
    ['a cost of half a fen', { costOfContact: '1.005' }, 'costOfContact'],
    ['half a contact', { contactsAnAdviser: 0.5 }, 'contactsAnAdviser'],
    ['a share above 1', { richestShare: '1.01' }, 'richestShare'],
    ['an unknown key', { CANARY: 1 }, ''],
  ])('with %s is refused', (_, change, path) => {
    const error = errorOf(() =>
      defineWakingPlanPolicy({ ...base, ...change } as unknown as WakingPlanPolicy),
    );
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded(error.reasons);
  });

  it('may hold that a contact changes as much with those gone as with those alive', () => {
    const response = { ifAlive: '0.1', ifGone: '0.1' };
    expect(defineWakingPlanPolicy({ ...base, response }).response).toEqual(response);
  });

  it('that was not checked plans nothing', () => {
    const plan = () => wakingPlan({ ...industry.wakingPlan }, { list: listOf([]), prospects: [] });
    expect(errorOf(plan).code).toBe('definition_unchecked');
  });

  it('of the preset compares with the course’s top 20 %, and says that all else is ours', () => {
    // domain.md §2: the top 20 % of the branch by assets.
    expect(industry.wakingPlan.richestShare).toBe('0.20');
    expect(industry.wakingPlan.note?.en).toContain('placeholders of ours');
  });
});

it('a prospect has a worth, or trades and their value', () => {
  const head = { customer: 'a', alive: 0.5, funds: '1' };
  const fine: WakingProspect[] = [
    { ...head, worth: '1' },
    { ...head, trades: 1, valuePerTrade: 2 },
  ];
  expect(fine).toHaveLength(2);
  // @ts-expect-error [ts2322] -- neither says what he is worth
  const neither: WakingProspect = head;
  // @ts-expect-error [ts2322] -- both say it
  const both: WakingProspect = { ...head, worth: '1', trades: 1, valuePerTrade: 2 };
  expect([neither, both]).toHaveLength(2);
});
