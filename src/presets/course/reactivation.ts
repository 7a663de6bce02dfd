import { defineReactivationPolicy, defineWakingPolicy } from '../../retention/index.js';
import { COURSE } from './document.js';

/** Whom to wake: has an account, has funds, traded often before and is dormant now. */
export const waking = /* @__PURE__ */ defineWakingPolicy({
  id: 'course/waking',
  version: '1',
  source: { document: COURSE, article: '存量盘活' },
  note: {
    zh: '四个条件来自课程。沉寂 3 个月、资产 5,000 元起依某公司口径；“常交易”以每月一笔计，为本库所定。',
    en: 'The four conditions are the course’s. Dormant from 3 months and funds from 5,000 CNY follow one firm’s definitions; a trade a month as "often" is ours.',
  },
  dormantMonths: 3,
  fundsFrom: '5000',
  tradesAYearFrom: 12,
});

/** The five measures of success, before against after. */
export const reactivation = /* @__PURE__ */ defineReactivationPolicy({
  id: 'course/reactivation',
  version: '1',
  source: { document: COURSE, article: '存量盘活' },
  note: {
    zh: '五项指标来自课程；课程未给容差，故有增即计。',
    en: 'The five measures are the course’s; it names no tolerance, so any rise counts.',
  },
  silentTrades: 0,
  tolerance: '0',
});
