import type { Wording } from './wording.js';

/** The words for ids of early warning and of the states of activity. */
export const retentionTerms: Wording = {
  'falling-rhythm': { zh: '交易节奏放缓', en: 'falling rhythm' },
  'shrinking-assets': { zh: '资产缩水', en: 'shrinking assets' },
  'transfers-out': { zh: '资产转出', en: 'transfers out' },
  'no-contact': { zh: '久未联系', en: 'no contact' },
  'complaint-open': { zh: '投诉未结', en: 'open complaint' },
  'loss-after-wave': { zh: '行情后亏损', en: 'loss after a wave' },
  trades: { zh: '成交', en: 'trades' },
  cashFlows: { zh: '资金流水', en: 'cash flows' },
  transfers: { zh: '证券转入转出', en: 'securities transfers' },
  snapshots: { zh: '资产快照', en: 'asset snapshots' },
  contacts: { zh: '客户联系', en: 'contacts' },
  complaints: { zh: '投诉', en: 'complaints' },
  wave: { zh: '行情起止', en: 'the wave of the market' },
  rhythm: { zh: '自身节奏（活跃日间隔过少）', en: 'a rhythm of his own (too few gaps between active days)' },
  earlierAssets: { zh: '此前资产', en: 'earlier assets' },
  transferValue: { zh: '转出证券的市值', en: 'the value of the securities moved' },
  holdings: { zh: '持仓市值', en: 'the value of what he holds' },
  'active-days': { zh: '活跃天数', en: 'active days' },
  amount: { zh: '成交金额', en: 'money traded' },
  'never-active': { zh: '从未交易', en: 'never active' },
  gone: { zh: '流失', en: 'gone' },
  woken: { zh: '唤醒', en: 'woken' },
};
