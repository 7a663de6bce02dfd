import { describe, DomainError } from 'panhuo';
import { type Checked, decimal } from 'panhuo/kernel';
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
    checkWeights(checked),
    ...(['turnover', 'opened'] as const).map((volume) => checkVolume(volume, earned)),
    checkService(earned),
    checkConduct(earned),
    checkParties(checked, own),
  ];
}

// `full` is what all measures together earn; a part that no measure earns is promised and never paid.
function checkWeights({ measures }: Checked<RewardPolicy>): Check {
  const sum = measures.reduce((total, { weight }) => total.plus(weight), decimal(0));
  if (sum.equals(1)) return passed('各项权重合计为 1。', 'The weights add up to 1.');
  return failed(
    `各项权重合计为 ${sum.toFixed()}，应为 1：full 是全部达标时的报酬。`,
    `The weights add up to ${sum.toFixed()}, and not to 1: full is what all measures together earn.`,
  );
}

type Earned = (change: Partial<AdviserRecord>) => string;

function checkVolume(volume: 'turnover' | 'opened', earned: Earned): Check {
  // From nothing to a thousand times as much: a goal that everybody reaches, or nobody, hides that pay hangs on it.
  const rewards = [0, 0.5, 1, 2, 1000].map((times) => earned({ [volume]: times * exampleYear[volume] }));
  const [least, most] = [Math.min, Math.max].map((pick) => String(pick(...rewards.map(Number))));
  const { zh, en } = {
    turnover: { zh: '周转', en: 'turnover' },
    opened: { zh: '开户数', en: 'number of accounts opened' },
  }[volume];
  if (new Set(rewards).size === 1)
    return passed(
      `${zh}从零到千倍，报酬不变：${wholeMoney(least!)}。`,
      `Whether the ${en} is nothing or a thousandfold, the reward stays at ${wholeMoney(least!)}.`,
    );
  return failed(
    `只改${zh}，报酬就在 ${wholeMoney(least!)} 到 ${wholeMoney(most!)} 之间变动。员工报酬不得简单与开户数、交易量挂钩：费用由客户付。`,
    `The ${en} alone moves the reward between ${wholeMoney(least!)} and ${wholeMoney(most!)}. The reward of staff must not simply hang on accounts or volume: it is the customer who pays.`,
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
    `A fifth of his customers more reached, a tenth more kept, three more re-activated, and the reward is still ${wholeMoney(after)}: good service earns nothing.`,
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
    zh: `按 ${String(customers)} 位客户、每年周转 ${String(CLAIMED_TURNOVERS)} 次、本讲的记录（不计违规）：顾问得 ${wholeMoney(amount)}，营业部余 ${wholeMoney(account.branch)}。`,
    en: `For ${String(customers)} customers at ${String(CLAIMED_TURNOVERS)} turnovers a year, on the record of the lesson without findings: the adviser earns ${wholeMoney(amount)}, the branch keeps ${wholeMoney(account.branch)}.`,
  };
  if (Number(amount) > 0 && Number(account.branch) > 0) return passed(words.zh, words.en);
  return failed(`${words.zh}有一方活不下去。`, `${words.en} One of them cannot live on that.`);
}
