import { defineJudgePolicy, definePositionPolicy } from '../../regime/index.js';
import { COURSE } from './document.js';

/** The course's position bands. See 仓位 in docs/glossary.md. */
export const positionBands = /* @__PURE__ */ definePositionPolicy({
  id: 'course/position-bands',
  version: '1',
  source: { document: COURSE, article: '资金配置' },
  note: {
    zh: '仓位区间及各交易个性在区间内的位置来自课程；个性未知者取下限、偏离总资金 5% 以内视为区间内，为本库所定。',
    en: 'The bands and what each personality takes of them are the course’s. A customer of unknown personality stands at the lower edge, and a drift of 5 % of the capital counts as inside: both are ours.',
  },
  currency: 'CNY',
  bands: {
    strong: { min: '0.75', max: '1' },
    sideways: { min: '0.50', max: '0.50' },
    weak: { min: '0', max: '0.25' },
  },
  points: { conservative: '0', steady: '0.5', aggressive: '1' },
  pointWithoutPersonality: '0',
  tolerance: '0.05',
});

/** A slow judge of the market: regimes of months, not of days. */
export const marketJudge = /* @__PURE__ */ defineJudgePolicy({
  id: 'course/market-judge',
  version: '1',
  source: { document: COURSE, article: '市道研判' },
  note: {
    zh: '课程要求规范化、系统化地研判市道，未给公式：研判方法全为本库设计。',
    en: 'The course asks for a standardised, systematic judgement and gives no formula: the whole judge is our design.',
  },
  market: { zh: '通用（日线）', en: 'any market, daily bars' },
  trend: { window: 200, slopeOver: 20, enter: '0.02', leave: '-0.02' },
  drawdown: '0.20',
  turn: '0.08',
  confirm: 10,
  minimumStay: 20,
});
