import { defineRewardPolicy } from './rewardPolicy.js';

/** A reward that hangs on service: the example's own policy, for the class to improve on. */
export const serviceReward = defineRewardPolicy({
  id: 'example/service-reward',
  version: '1',
  source: { document: '本例自定（指标名称取自营业部考核表）' },
  note: {
    zh: '指标名称与“合规扣分或一票否决”来自营业部的考核表；权重、目标与金额为本例自定，仅供课堂计算。',
    en: 'The measures, and compliance as a deduction or a veto, are those of a branch’s appraisal; weights, goals and amounts are this example’s own, for sums in class.',
  },
  currency: 'CNY',
  full: '40000.00',
  measures: [
    { measure: 'coverage', weight: '0.40', goal: '0.80' },
    { measure: 'retained', weight: '0.40', goal: '0.95' },
    { measure: 'reactivated', weight: '0.20', goal: '10' },
  ],
  conduct: { deduction: '0.20', vetoFrom: 3 },
});
