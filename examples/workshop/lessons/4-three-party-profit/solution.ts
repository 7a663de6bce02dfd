import type { RewardPolicy } from './rewardPolicy.js';

/** A solution of exercise 4: what customers get is paid for, and conduct can cost all of it. */
export const reward: RewardPolicy = {
  id: 'class/reward',
  version: '2',
  source: { document: 'the class' },
  currency: 'CNY',
  full: '40000.00',
  measures: [
    { measure: 'coverage', weight: '0.50', goal: '0.90' },
    { measure: 'retained', weight: '0.30', goal: '1' },
    { measure: 'reactivated', weight: '0.20', goal: '8' },
  ],
  conduct: { deduction: '0.25', vetoFrom: 3 },
};
