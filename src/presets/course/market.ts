import { defineAttributionPolicy, defineJudgePolicy, definePositionPolicy } from '../../regime/index.js';
import { COURSE } from './document.js';

const A_SHARES = { id: 'a-shares', text: { zh: 'A 股', en: 'A-shares' } } as const;

/** The course's position bands. See 仓位 in docs/glossary.md. */
export const positionBands = /* @__PURE__ */ definePositionPolicy({
  id: 'course/position-bands',
  version: '1',
  source: { document: COURSE, article: '资金配置' },
  note: {
    zh: '仓位区间、各交易个性在区间内的位置、本金及情景数字来自课程；个性未知者取下限、偏离总资金 5% 以内视为区间内、越界后调整至目标、单次调整不限幅度及对照组合，为本库所定。',
    en: 'The bands, what each personality takes of them, the capital and the scenarios are the course’s. Ours: a customer of unknown personality stands at the lower edge, a drift of 5 % of the capital counts as inside, what stands outside is brought to its target in one step, and the yardsticks.',
  },
  currency: 'CNY',
  capital: '100000',
  bands: {
    strong: { min: '0.75', max: '1' },
    sideways: { min: '0.50', max: '0.50' },
    weak: { min: '0', max: '0.25' },
  },
  points: { conservative: '0', steady: '0.5', aggressive: '1' },
  pointWithoutPersonality: '0',
  tolerance: '0.05',
  rebalance: { to: 'target' },
  stepLimit: '1',
  scenarios: {
    strong: { position: '0.75', move: '0.50' },
    sideways: { position: '0.50', move: '0.15' },
    weak: { position: '0.25', move: '-0.50' },
  },
  yardsticks: [
    { id: 'buyAndHold', text: { zh: '买入持有', en: 'buy and hold' }, share: '1', trades: 'once' },
    { id: 'always75', text: { zh: '始终 75%', en: 'always 75 %' }, share: '0.75', trades: 'rebalanced' },
    { id: 'always50', text: { zh: '始终 50%', en: 'always 50 %' }, share: '0.50', trades: 'rebalanced' },
    { id: 'always25', text: { zh: '始终 25%', en: 'always 25 %' }, share: '0.25', trades: 'rebalanced' },
  ],
});

/** What a result owes to which decision: the course's weights, as a scorecard of decisions. */
export const attribution = /* @__PURE__ */ defineAttributionPolicy({
  id: 'course/attribution',
  version: '1',
  source: { document: COURSE, article: '资金配置' },
  note: {
    zh: '权重为课程所述：40%、30%、30%。得分由评分者按决策给出，课程未定评分办法。',
    en: 'The weights are the course’s: 40 %, 30 %, 30 %. Who judges the decisions gives the scores: the course does not say how.',
  },
  weights: {
    allocation: { weight: '0.40', text: { zh: '资金配置', en: 'capital allocation' } },
    timing: { weight: '0.30', text: { zh: '时机', en: 'timing' } },
    riskControl: { weight: '0.30', text: { zh: '风险控制', en: 'risk control' } },
  },
});

/**
 * A slow judge for A-shares: regimes of months. Its figures were chosen on the Shanghai Composite of 1992 to 2005 and then
 * fixed; docs/regime.md says how it does on the years after and on another market.
 */
export const marketJudge = /* @__PURE__ */ defineJudgePolicy({
  id: 'course/market-judge',
  version: '2',
  source: { document: COURSE, article: '市道研判' },
  note: {
    zh: '课程要求规范化、系统化地研判市道，未给公式：研判方法及参数全为本库设计，参数依上证综指 1992 至 2005 年选定。',
    en: 'The course asks for a standardised, systematic judgement and gives no formula: the judge and its figures are our design, the figures chosen on the Shanghai Composite of 1992 to 2005.',
  },
  market: A_SHARES,
  trend: { window: 60, slopeOver: 10, enter: '0.05', leave: '-0.02' },
  swing: {
    window: 250,
    fall: { enter: '0.25', leave: '0.15' },
    rise: { enter: '0.30', leave: '0.20' },
    turn: '0.10',
  },
  confirm: 10,
  minimumStay: 40,
});

/** A fast judge for A-shares, chosen on the same years: regimes of weeks, called sooner and changed more often. */
export const fastMarketJudge = /* @__PURE__ */ defineJudgePolicy({
  id: 'course/fast-market-judge',
  version: '1',
  source: { document: COURSE, article: '市道研判' },
  note: {
    zh: '课程未给公式：研判方法及参数全为本库设计，参数依上证综指 1992 至 2005 年选定；转换更快、更频繁。',
    en: 'The course gives no formula: the judge and its figures are our design, chosen on the Shanghai Composite of 1992 to 2005; it calls sooner and changes more often.',
  },
  market: A_SHARES,
  trend: { window: 20, slopeOver: 5, enter: '0.03', leave: '-0.02' },
  swing: {
    window: 60,
    fall: { enter: '0.15', leave: '0.10' },
    rise: { enter: '0.15', leave: '0.10' },
    turn: '0.05',
  },
  confirm: 3,
  minimumStay: 5,
});
