import { describe, DomainError } from 'panhuo';
import type { Checked } from 'panhuo/kernel';
import { wholeMoney } from '../../../branch-review/report/format.js';
import { failed, passed } from '../../check.js';
import type { Check } from '../../lesson.js';
import { CAPITAL_EACH, threePartyAccount } from './account.js';
import { exampleYear } from './exampleYear.js';
import { type AdviserRecord, rewardOf } from './rewardOf.js';
import { defineRewardPolicy, type RewardPolicy } from './rewardPolicy.js';
import { CLAIMED_TURNOVERS } from './study.js';

/** The findings of a year that nobody should be rewarded for. */
const MANY_FINDINGS = 5;

/** Checks the reward of exercise 4: what it answers when an adviser changes one thing, and whether all three parties live. */
export function checkReward(policy: RewardPolicy, own: AdviserRecord): Check[] {
  let checked: Checked<RewardPolicy>;
  try {
    checked = defineRewardPolicy(policy);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [zh, en] = [describe(error.reason, 'zh'), describe(error.reason, 'en')];
    return [failed(`规则不成立：${zh}。`, `The policy is none: ${en}.`)];
  }
  const earned = (change: Partial<AdviserRecord>): string =>
    rewardOf(checked, { customers: own.customers, ...exampleYear, ...change }).amount;
  return [
    ...(['turnover', 'opened'] as const).map((volume) => checkVolume(volume, earned)),
    checkService(earned),
    checkConduct(earned),
    checkParties(checked, own),
  ];
}

type Earned = (change: Partial<AdviserRecord>) => string;

function checkVolume(volume: 'turnover' | 'opened', earned: Earned): Check {
  const before = earned({});
  const after = earned({ [volume]: 2 * exampleYear[volume] });
  const { zh, en } = {
    turnover: { zh: '周转', en: 'turnover' },
    opened: { zh: '开户数', en: 'number of accounts opened' },
  }[volume];
  if (before === after)
    return passed(
      `${zh}翻倍，报酬不变：${wholeMoney(before)}。`,
      `Twice the ${en}, and the reward stays at ${wholeMoney(before)}.`,
    );
  return failed(
    `${zh}翻倍，报酬从 ${wholeMoney(before)} 变为 ${wholeMoney(after)}。员工报酬不得简单与开户数、交易量挂钩：费用由客户付。`,
    `Twice the ${en}, and the reward goes from ${wholeMoney(before)} to ${wholeMoney(after)}. The reward of staff must not simply hang on accounts or volume: it is the customer who pays.`,
  );
}

function checkService(earned: Earned): Check {
  const before = earned({});
  const after = earned({
    coverage: exampleYear.coverage + 0.2,
    retained: exampleYear.retained + 0.1,
    reactivated: exampleYear.reactivated + 3,
  });
  if (Number(after) > Number(before))
    return passed(
      `服务更好，报酬从 ${wholeMoney(before)} 增至 ${wholeMoney(after)}。`,
      `With better service the reward rises from ${wholeMoney(before)} to ${wholeMoney(after)}.`,
    );
  return failed(
    `覆盖多两成、保持多一成、多激活 3 位，报酬仍是 ${wholeMoney(after)}：好的服务没有回报。`,
    `A fifth more customers reached, a tenth more kept, three more re-activated, and the reward is still ${wholeMoney(after)}: good service earns nothing.`,
  );
}

function checkConduct(earned: Earned): Check {
  const [clean, one, many] = [0, 1, MANY_FINDINGS].map((findings) => earned({ findings }));
  const n = String(MANY_FINDINGS);
  if (Number(one) < Number(clean) && Number(many) === 0)
    return passed(
      `违规一次从 ${wholeMoney(clean!)} 降到 ${wholeMoney(one!)}，${n} 次一票否决。`,
      `One finding takes the reward from ${wholeMoney(clean!)} to ${wholeMoney(one!)}, and ${n} take all of it.`,
    );
  return failed(
    `没有违规得 ${wholeMoney(clean!)}，一次得 ${wholeMoney(one!)}，${n} 次得 ${wholeMoney(many!)}。违规要扣，严重的一票否决。`,
    `Without a finding he earns ${wholeMoney(clean!)}, with one ${wholeMoney(one!)}, with ${n} ${wholeMoney(many!)}. A breach must cost something, and many breaches everything.`,
  );
}

// At the turnovers that the course names, on the record of the lesson.
function checkParties(policy: Checked<RewardPolicy>, own: AdviserRecord): Check {
  const { amount } = rewardOf(policy, { ...own, findings: 0 });
  const { customers } = own;
  const account = threePartyAccount({
    customers,
    capital: CAPITAL_EACH,
    result: '0',
    turnovers: CLAIMED_TURNOVERS,
    reward: amount,
  });
  const words = {
    zh: `按 ${String(customers)} 位客户、每年周转 ${String(CLAIMED_TURNOVERS)} 次、本课的记录（不计违规）：顾问得 ${wholeMoney(amount)}，营业部余 ${wholeMoney(account.branch)}。`,
    en: `For ${String(customers)} customers at ${String(CLAIMED_TURNOVERS)} turnovers a year, on the record of the lesson without findings: the adviser earns ${wholeMoney(amount)}, the branch keeps ${wholeMoney(account.branch)}.`,
  };
  if (Number(amount) > 0 && Number(account.branch) > 0) return passed(words.zh, words.en);
  return failed(`${words.zh}有一方活不下去。`, `${words.en} One of them cannot live on that.`);
}
