import type { Wording } from './wording.js';

/** Reasons of the retention room. */
export const retentionWording = {
  measure_resumed: {
    zh: '恢复交易（{resumed|fact}）：此前 {before} 笔，此后 {after} 笔',
    en: 'trading resumed ({resumed|fact}): {before|n:trade} before, {after} after',
  },
  measure_rate: {
    zh: '{measure|term}（{more|fact}）：每日由 {before|figure} 变为 {after|figure}（容差 {tolerance|percent}）',
    en: '{measure|term} ({more|fact}): from {before|figure} to {after|figure} a day (tolerance {tolerance|percent})',
  },
  measure_not_silent: {
    zh: '此前并未沉寂（{before} 笔），谈不上恢复交易',
    en: 'not silent before ({before|n:trade}): there is nothing to resume',
  },
  measure_wider: {
    zh: '产品种类增加（{wider|fact}），新增：{gained|term}',
    en: 'more kinds of product ({wider|fact}), gained: {gained|term}',
  },
  waking_worth: {
    zh: '资产 {funds|money}，活跃时一年 {tradesAYear} 笔、佣金 {commissionAYear|money}，已沉寂 {silentMonths} 个月',
    en: 'assets {funds|money}, {tradesAYear|n:trade} and {commissionAYear|money} commission a year while active, silent for {silentMonths|n:month}',
  },
  waking_no_account: { zh: '没有可用账户', en: 'no account that can be used' },
  waking_funds_unknown: { zh: '资产未知', en: 'assets are not known' },
  waking_no_funds: {
    zh: '资产 {funds|money} 低于 {from|money}',
    en: 'assets {funds|money} are below {from|money}',
  },
  waking_never_traded: { zh: '从未交易', en: 'never traded' },
  waking_seldom_traded: {
    zh: '活跃时一年 {tradesAYear} 笔，少于 {from} 笔',
    en: '{tradesAYear|n:trade} a year while active, fewer than {from}',
  },
  waking_not_dormant: {
    zh: '沉寂 {silentMonths} 个月，未满 {from} 个月',
    en: 'silent for {silentMonths|n:month}, dormant from {from}',
  },
} as const satisfies Wording;
