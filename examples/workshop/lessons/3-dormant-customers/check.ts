import {
  checkWording,
  china,
  course,
  describe,
  type Language,
  type Reason,
  type SleepingCustomer,
  sumMoney,
  type Currency,
  wakingList,
  type WakingLine,
} from 'panhuo';
import { listing, wholeMoney } from '../../../branch-review/report/format.js';
import { kindsRefused } from '../../../branch-review/report/gateWords.js';
import { failed, passed } from '../../check.js';
import type { Check } from '../../lesson.js';
import type { Targets } from './targets.js';

const languages = ['zh', 'en'] as const;

/** How many calls the class has. */
export const CALLS = 30;

/** From this share of what the course's list would reach on, an order is good enough: by trades a year is as fair as by commission. */
const GOOD_SHARE = 0.5;

/** Checks the list of exercise 3 against the course's conditions, the conduct gate and what the list could have reached. */
export function checkTargets(
  { choose, order, why }: Targets,
  sleepers: readonly SleepingCustomer[],
  currency: Currency,
): Check[] {
  const chosen = sleepers.filter(choose).sort(order);
  const calls = chosen.slice(0, CALLS);
  if (calls.length === 0)
    return [failed('名单是空的：规则没有选中任何客户。', 'The list is empty: the rule chooses nobody.')];
  const lists = wakingList(course.waking, sleepers);
  return [
    checkConditions(calls, lists.others),
    checkGate(calls, lists.held),
    checkLosers(calls),
    checkReasons(calls, why),
    checkWorth(calls, lists.wake, sleepers, currency),
  ];
}

function checkConditions(calls: readonly SleepingCustomer[], others: readonly WakingLine[]): Check {
  const wrong = linesOf(calls, others);
  if (wrong.length === 0)
    return passed(
      `${String(calls.length)} 位都有账户、有资金、从前常交易、现在休眠。`,
      `All ${String(calls.length)} have an account and funds, traded often, and are dormant now.`,
    );
  const first = wrong[0]!.reasons[0]!;
  return failed(
    `${String(calls.length)} 位中有 ${String(wrong.length)} 位不合课程的条件。例如一位：${describe(first, 'zh')}。`,
    `Of ${String(calls.length)} customers, ${String(wrong.length)} do not meet the course’s conditions. One of them: ${describe(first, 'en')}.`,
  );
}

function checkGate(calls: readonly SleepingCustomer[], held: readonly WakingLine[]): Check {
  const refused = calls.filter(({ contact }) => contact?.value.allowed !== true);
  if (refused.length === 0) return passed('合规都允许联系。', 'The conduct gate allows every call.');
  const worth = linesOf(refused, held).length;
  const kinds = (language: Language): string => {
    const all = refused.flatMap(({ contact }) =>
      kindsRefused(contact?.reasons.filter(isRefusal) ?? [], language),
    );
    return listing([...new Set(all)].slice(0, 3), language);
  };
  return failed(
    `合规不许联系其中 ${String(refused.length)} 位（其中 ${String(worth)} 位本来值得叫醒）：${kinds('zh')}。`,
    `The gate does not allow a call to ${String(refused.length)} of them, ${String(worth)} of whom would be worth waking: ${kinds('en')}.`,
  );
}

function checkLosers(calls: readonly SleepingCustomer[]): Check {
  const losers = calls.filter(({ deepLoser }) => deepLoser === true).length;
  if (losers === 0)
    return passed(
      '大亏客户不在交易名单上，另行关怀。',
      'No deep loser is called for a campaign: they are cared for apart.',
    );
  return failed(
    `营销名单上有大亏客户：${String(losers)} 位。给他们的电话是关怀，不是叫他们买卖。`,
    `Deep losers on the list of the campaign: ${String(losers)}. A call to them is care, and not a call to trade.`,
  );
}

// A reason that is the same for everybody is no reason.
function checkReasons(calls: readonly SleepingCustomer[], why: Targets['why']): Check {
  const texts = (language: Language): string[] => calls.map((sleeper) => why(sleeper)[language]);
  const findings = languages.flatMap((language) =>
    texts(language).flatMap((text) => checkWording(china.phrases, text)),
  );
  const [found] = findings;
  if (found !== undefined)
    return failed(
      `理由中有不当用语：${describe(found, 'zh')}。`,
      `A reason has unlawful wording: ${describe(found, 'en')}.`,
    );
  const stranger = (sleeper: SleepingCustomer): SleepingCustomer => ({ ...sleeper, customer: 'another' });
  const own = calls.every((sleeper) =>
    languages.every((language) => {
      const text = why(sleeper)[language];
      return text.trim().length > 0 && text === why(stranger(sleeper))[language];
    }),
  );
  if (!own)
    return failed(
      '有的理由是空的，或者没有变的事实却换了说法（如客户编号、随机数）。理由应出自他的情况。',
      'A reason is empty, or differs where no fact does (by a customer number, or by chance). It has to come from what he did.',
    );
  const different = Math.min(...languages.map((language) => new Set(texts(language)).size));
  const vague = calls.length > 1 && different === 1;
  if (!vague)
    return passed(
      `理由因人而异（${String(different)} 种），没有发现不当用语。`,
      `The reasons speak of the customer (${String(different)} different ones), and no unlawful phrase was found.`,
    );
  return failed(
    `${String(calls.length)} 位客户的理由一字不差。请说出他自己的情况，例如沉寂了几个月。`,
    `The reason is the same for all ${String(calls.length)} customers. Name a fact of his own, such as how long he has been silent.`,
  );
}

function checkWorth(
  calls: readonly SleepingCustomer[],
  wake: readonly WakingLine[],
  sleepers: readonly SleepingCustomer[],
  currency: Currency,
): Check {
  const known = new Map(sleepers.map((sleeper) => [sleeper.customer, sleeper]));
  const best = wake.slice(0, CALLS).map(({ customer }) => known.get(customer)!);
  const onList = new Set(wake.map(({ customer }) => customer));
  const [own, could] = [calls.filter(({ customer }) => onList.has(customer)), best].map((some) =>
    sumMoney(
      some.map(({ commissionAYear }) => commissionAYear),
      currency,
    ),
  );
  const share = Number(own) / Number(could);
  const words = {
    zh: `名单上值得叫醒的客户，活跃时一年共带来佣金 ${wholeMoney(own!)}；按课程的名单，${String(CALLS)} 通电话是 ${wholeMoney(could!)}（${currency}）。`,
    en: `Those of your list who are worth waking brought ${wholeMoney(own!)} of commission a year while active; the course’s list has ${wholeMoney(could!)} for ${String(CALLS)} calls (${currency}).`,
  };
  // Where nobody is worth waking, there is nothing to reach.
  if (Number(could) === 0 || share >= GOOD_SHARE) return passed(words.zh, words.en);
  return failed(
    `${words.zh}不到一半：先打给谁？`,
    `${words.en} That is less than half of it: whom do you call first?`,
  );
}

function isRefusal({ rule }: Reason): boolean {
  return rule !== 'conduct_met';
}

function linesOf(calls: readonly SleepingCustomer[], lines: readonly WakingLine[]): WakingLine[] {
  const called = new Set(calls.map(({ customer }) => customer));
  return lines.filter(({ customer }) => called.has(customer));
}
