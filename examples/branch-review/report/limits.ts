import { course, industry, type Label, type Language } from 'panhuo';
import { wholeMoney, wholePercent } from './format.js';
import { type Wording, wordsIn } from './words.js';

const { activityStatus, assetTiers, churn } = industry;
const { behaviour, customerClasses, serviceTargets, vipShare, waking } = course;
const { smallDormantAccount } = activityStatus;

/** The limits of each scheme and list, read from its policy: a figure that is typed again here could differ from it. */
const limits: Readonly<Record<string, (word: Wording, language: Language) => string>> = {
  wealth: (word) => word('limitWealth', { from: wholeMoney(customerClasses.highNetWorthFrom) }),
  tier: (word, language) => cuts(assetTiers.tiers, wholeMoney, word, language),
  cooperation: (word) =>
    word('limitCooperation', {
      important: wholeMoney(customerClasses.important.turnoverFrom),
      strategic: wholeMoney(customerClasses.strategic.turnoverFrom),
    }),
  trading: (word) => word('limitTrading', { months: activityStatus.dormantMonths[0] ?? 0 }),
  effective: (word) => word('limitEffective', { from: wholeMoney(activityStatus.effectiveFrom) }),
  churn: (word) =>
    word('limitChurn', {
      months: activityStatus.implicitMonths,
      below: wholeMoney(activityStatus.implicitBelow),
      from: wholeMoney(activityStatus.effectiveFrom),
    }),
  ledger: (word) =>
    word('limitLedger', {
      from: wholeMoney(churn.effectiveFrom),
      below: wholeMoney(churn.implicitBelow),
      months: churn.implicitMonths,
    }),
  reactivated: (word) => word('limitReactivated', { from: wholeMoney(activityStatus.effectiveFrom) }),
  smallDormantAccount: (word) =>
    word('limitSmallDormant', {
      months: smallDormantAccount.months,
      cash: wholeMoney(smallDormantAccount.cashAtMost),
      join: word(smallDormantAccount.join === 'and' ? 'joinAnd' : 'joinOr'),
    }),
  position: (word, language) => cuts(behaviour.position, percentOf, word, language),
  profit: (word, language) => cuts(behaviour.profit, percentOf, word, language),
  targets: (word) =>
    word('limitTargets', {
      deep: percentOf(serviceTargets.deepLoss.replace('-', '')),
      trapped: percentOf(serviceTargets.trappedLoss.replace('-', '')),
      trappedMonths: serviceTargets.trappedMonths,
      few: serviceTargets.fewTrades,
      newMonths: serviceTargets.newMonths,
    }),
  vips: (word) => word('limitVips', { share: percentOf(vipShare.share) }),
  waking: (word) =>
    word('limitWaking', {
      funds: wholeMoney(waking.fundsFrom),
      trades: waking.tradesAYearFrom,
      months: waking.dormantMonths,
    }),
};

/** The limits of a scheme or list in words; nothing where it has none. */
export function limitsOf(name: string, language: Language): string {
  return limits[name]?.(wordsIn(language), language) ?? '';
}

interface Cut {
  readonly text: Label;
  readonly from?: string;
}

function cuts(
  levels: readonly Cut[],
  shown: (from: string) => string,
  word: Wording,
  language: Language,
): string {
  return levels
    .flatMap(({ text, from }) =>
      from === undefined ? [] : word('limitFrom', { name: text[language], from: shown(from) }),
    )
    .join(word('comma'));
}

function percentOf(share: string): string {
  return wholePercent(Number(share));
}
