import type { RewardPolicy } from './rewardPolicy.js';

/**
 * Exercise 4. How is an adviser paid? This is the policy of a branch that wants turnover. Change it until
 * `npm run workshop -- 4 --check` finds nothing more. Measures: `coverage` and `retained` (shares, 0 to 1), `reactivated` (a count),
 * `turnover` (CNY), `opened` (accounts). The weights add up to 1.
 */
export const reward: RewardPolicy = {
  id: 'class/reward',
  version: '1',
  source: { document: 'the class' },
  currency: 'CNY',
  full: '40000.00',
  measures: [
    { measure: 'turnover', weight: '0.70', goal: '1000000000' },
    { measure: 'opened', weight: '0.30', goal: '50' },
  ],
  conduct: { deduction: '0', vetoFrom: 1000 },
};
