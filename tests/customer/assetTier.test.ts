import fc from 'fast-check';
import { assetTier } from 'panhuo';
import { type AssetTierPolicy, type AssetTierState, defineAssetTierPolicy } from 'panhuo/customer';
import { describe, expect, it } from 'vitest';
import { domainError, rulesOf, valueOf } from './explained.js';
import { deepFreeze } from './samples.js';

const head = { id: 'test/policy', version: '1', source: { document: 'this test' } };
const text = { zh: '级', en: 'level' };

describe('assetTier', () => {
  const tiers = [
    { id: 'a', text },
    { id: 'b', text, from: '100' },
    { id: 'c', text, from: '200' },
    { id: 'd', text, from: '300' },
  ];
  const tierPolicy = (demoteAfter: number, demoteBy: 'one' | 'all') =>
    defineAssetTierPolicy({ ...head, tiers, demoteAfter, demoteBy });

  // After three periods below; each letter is the tier at the end of a period.
  it.each([
    ['promotes at once, over several tiers', 3, 'one', [50, 350, 150, 400], 'a d d d'],
    ['has inclusive edges', 3, 'one', [99.99, 100, 199.99, 200, 299.99, 300], 'a b b c c d'],
    ['demotes after three periods, by one', 3, 'one', [350, 50, 50, 50], 'd d d c'],
    ['demotes after three periods, by all', 3, 'all', [350, 50, 50, 50], 'd d d a'],
    ['demotes to the tier of the last average', 3, 'all', [350, 50, 50, 150], 'd d d b'],
    ['counts anew after a demotion', 3, 'one', [350, 50, 50, 50, 50, 50, 50, 50], 'd d d c c c b b'],
    ['counts anew after a recovery', 3, 'one', [350, 50, 50, 300, 50, 50, 50], 'd d d d d d c'],
    ['does not take half a recovery for one', 3, 'one', [350, 50, 250, 299.99], 'd d d c'],
    ['stays once the average fits', 3, 'one', [350, 250, 250, 250, 250, 250, 250], 'd d d c c c c'],
    ['knows no tier below the first', 1, 'one', [-5, -5, 0], 'a a a'],
    ['demotes at once where one period is enough', 1, 'all', [350, 50, 350, 250], 'd a d c'],
    ['demotes step by step where one period is enough', 1, 'one', [350, 50, 50, 50, 50], 'd c b a a'],
  ] as const)('%s', (_, demoteAfter, demoteBy, averages, expected) => {
    const policy = tierPolicy(demoteAfter, demoteBy);
    let state: AssetTierState | undefined;
    const reached = averages.map((average) => {
      state = valueOf(assetTier(policy, average, state));
      state = JSON.parse(JSON.stringify(state)) as AssetTierState;
      return state.tier;
    });
    expect(reached.join(' ')).toBe(expected);
  });

  it('counts the periods below, and gives the rule of every step', () => {
    const policy = tierPolicy(3, 'one');
    const first = assetTier(policy, '250');
    expect([first.value, rulesOf(first)]).toEqual([{ tier: 'c', periodsBelow: 0 }, ['tier_reached']]);
    const kept = assetTier(policy, '100', deepFreeze({ tier: 'c', periodsBelow: 1 }));
    expect([valueOf(kept), rulesOf(kept)]).toEqual([{ tier: 'c', periodsBelow: 2 }, ['tier_kept']]);
    const demoted = assetTier(policy, '100', kept.value);
    expect([valueOf(demoted), rulesOf(demoted)]).toEqual([{ tier: 'b', periodsBelow: 0 }, ['tier_demoted']]);
    const promoted = assetTier(policy, '300', demoted.value);
    expect([valueOf(promoted), rulesOf(promoted)]).toEqual([
      { tier: 'd', periodsBelow: 0 },
      ['tier_promoted'],
    ]);
  });

  it('never leaves anybody below the tier of his average, and stops at it in the end', () => {
    const averages = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        averages,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('one', 'all'),
        (list, after, by) => {
          const policy = tierPolicy(after, by);
          let state: AssetTierState | undefined;
          for (const average of list) {
            state = assetTier(policy, average, state).value;
            expect(state.tier >= 'abcd'.charAt(Math.min(3, Math.floor(average / 100)))).toBe(true);
          }
          // Three tiers to fall at the most, `after` periods each.
          const last = list.at(-1)!;
          for (let period = 0; period < 3 * after; period++) state = assetTier(policy, last, state).value;
          expect(state?.tier).toBe('abcd'.charAt(Math.min(3, Math.floor(last / 100))));
        },
      ),
    );
  });

  it.each([
    ['previous.tier', { tier: 'z', periodsBelow: 0 }],
    ['previous.periodsBelow', { tier: 'a', periodsBelow: -1 }],
    ['previous.periodsBelow', { tier: 'a', periodsBelow: 0.5 }],
    ['previous.periodsBelow', { tier: 'a', periodsBelow: '1' }],
  ])('refuses a stored answer that is wrong at %s', (path, previous) => {
    expect(() => assetTier(tierPolicy(3, 'one'), '1', previous as AssetTierState)).toThrow(
      domainError('facts_invalid', path),
    );
  });

  it.each<[string, Partial<AssetTierPolicy>]>([
    ['tiers', { tiers: [] }],
    ['tiers[0].from', { tiers: [{ id: 'a', text, from: '0' }] }],
    [
      'tiers[1].from',
      {
        tiers: [
          { id: 'a', text },
          { id: 'b', text },
        ],
      },
    ],
    ['tiers[2].from', { tiers: [tiers[0]!, tiers[2]!, { id: 'x', text, from: '200.00' }] }],
    ['tiers[1].id', { tiers: [tiers[0]!, { id: 'a', text, from: '1' }] }],
    ['demoteAfter', { demoteAfter: 0 }],
    ['demoteBy', { demoteBy: 'two' as 'one' }],
  ])('has no policy that is wrong at %s', (path, change) => {
    expect(() =>
      defineAssetTierPolicy({ ...head, tiers, demoteAfter: 3, demoteBy: 'one', ...change }),
    ).toThrow(domainError('policy_invalid', path));
  });
});
