import type { Targets } from './targets.js';

/** A solution of exercise 3: the four conditions of the course, the gate, deep losers apart; who traded most comes first. */
export const targets: Targets = {
  choose: ({ accountUsable, funds, tradesAYear, silentMonths, deepLoser, contact }) =>
    accountUsable &&
    Number(funds ?? 0) >= 5000 &&
    tradesAYear >= 12 &&
    silentMonths !== null &&
    silentMonths >= 3 &&
    deepLoser !== true &&
    contact?.value.allowed === true,
  order: (a, b) => Number(b.commissionAYear) - Number(a.commissionAYear),
  why: ({ silentMonths, tradesAYear }) => ({
    zh: `从前一年 ${tradesAYear.toFixed(0)} 笔，已沉寂 ${String(silentMonths)} 个月：问问资料是否有效、需要什么服务`,
    en: `${tradesAYear.toFixed(0)} trades a year before, silent for ${String(silentMonths)} months: ask whether his papers are valid and which service he wants`,
  }),
};
