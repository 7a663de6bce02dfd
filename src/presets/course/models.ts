import type { Label } from '../../kernel/index.js';
import { defineChipPolicy, defineModelPolicy } from '../../regime/index.js';
import { COURSE } from './document.js';

const source = { document: COURSE, article: '操作模型' };

const note: Label = {
  zh: '课程只有模型名称、适用市道与宣称数字，未给公式：信号、阈值、持有期、止损与槽位均为本库设计，仅供检验历史，不构成建议。',
  en: 'The course gives the name of the model, its regime and claims, and no formula: signals, limits, holding time, stops and slots are all our design, for testing history, no advice.',
};

// Of which models the course claims a hit rate above 70 % is not said: it is held against all that select.
const hitRate = { figure: 'hitRate', atLeast: '0.70' } as const;

/** How chips are estimated. See 筹码分布 in docs/glossary.md. */
export const chips = /* @__PURE__ */ defineChipPolicy({
  id: 'course/chips',
  version: '1',
  source: { document: COURSE, article: '筹码密集' },
  note: {
    zh: '课程未给算法：三角形分布、换手衰减系数 1、每档 0.5% 为本库所定。',
    en: 'The course gives no method: the triangle, turnover as it is and buckets of half a per cent are ours.',
  },
  shape: 'triangular',
  decay: '1',
  step: '0.005',
});

/** Buy low, sell high (高抛低吸), in a weak market: what fell deep below its average, until it is back there. */
const buyLowSellHigh = /* @__PURE__ */ defineModelPolicy({
  id: 'course/models/buy-low-sell-high',
  version: '1',
  source,
  note,
  text: { zh: '高抛低吸', en: 'buy low, sell high' },
  regimes: ['weak'],
  slots: 5,
  entry: [
    { signal: 'aboveAverage', window: 20, atMost: '-0.08' },
    { signal: 'return', window: 1, atLeast: '-0.02' },
  ],
  prefer: { signal: 'aboveAverage', window: 20, order: 'lowest' },
  exit: {
    signals: [{ signal: 'aboveAverage', window: 20, atLeast: '0' }],
    stopLoss: '0.08',
    takeProfit: '0.10',
    mostDays: 15,
    leavesWithRegime: false,
  },
  // Whether the course counts one way or both is not said.
  claims: [
    { figure: 'yearlyReturn', atLeast: '0.15' },
    { figure: 'turnoverOneWay', atLeast: '13' },
    { figure: 'turnoverTwoWay', atLeast: '13' },
    hitRate,
  ],
});

/** Rebound (反弹), in a weak market: after a deep fall, the first strong day with volume. */
const rebound = /* @__PURE__ */ defineModelPolicy({
  id: 'course/models/rebound',
  version: '1',
  source,
  note,
  text: { zh: '反弹', en: 'rebound' },
  regimes: ['weak'],
  slots: 5,
  entry: [
    { signal: 'fallFromHigh', window: 60, atLeast: '0.25' },
    { signal: 'return', window: 1, atLeast: '0.03' },
    { signal: 'volumeRatio', window: 5, atLeast: '1.5' },
    { signal: 'riseFromLow', window: 10, atMost: '0.08' },
  ],
  prefer: { signal: 'fallFromHigh', window: 60, order: 'highest' },
  exit: {
    signals: [{ signal: 'return', window: 3, atMost: '-0.05' }],
    stopLoss: '0.06',
    takeProfit: '0.12',
    mostDays: 10,
    leavesWithRegime: false,
  },
  claims: [hitRate],
});

/** Chip concentration (筹码密集), in a sideways market: dense costs, and a close that rises out of them. */
const chipConcentration = /* @__PURE__ */ defineModelPolicy({
  id: 'course/models/chip-concentration',
  version: '1',
  source,
  note,
  text: { zh: '筹码密集', en: 'chip concentration' },
  regimes: ['sideways'],
  slots: 5,
  entry: [
    { signal: 'concentration90', atMost: '0.10' },
    { signal: 'winnerShare', atLeast: '0.80' },
    { signal: 'volumeRatio', window: 20, atLeast: '1.2' },
  ],
  prefer: { signal: 'volumeRatio', window: 20, order: 'highest' },
  exit: {
    signals: [{ signal: 'winnerShare', atMost: '0.30' }],
    stopLoss: '0.07',
    takeProfit: '0.15',
    mostDays: 30,
    leavesWithRegime: true,
  },
  chips,
  claims: [hitRate],
});

/** Leader (龙头股), in a strong market: the strongest of the panel, near its high, until its strength goes. */
const leader = /* @__PURE__ */ defineModelPolicy({
  id: 'course/models/leader',
  version: '1',
  source,
  note,
  text: { zh: '龙头股', en: 'leader' },
  regimes: ['strong'],
  slots: 3,
  entry: [
    { signal: 'rank', of: 'return', window: 60, atMost: '3' },
    { signal: 'return', window: 60, atLeast: '0.20' },
    { signal: 'fallFromHigh', window: 60, atMost: '0.05' },
  ],
  prefer: { signal: 'return', window: 60, order: 'highest' },
  exit: {
    signals: [
      { signal: 'fallFromHigh', window: 20, atLeast: '0.12' },
      { signal: 'rank', of: 'return', window: 60, atLeast: '10' },
    ],
    stopLoss: '0.08',
    mostDays: 60,
    leavesWithRegime: true,
  },
  claims: [hitRate],
});

/** Dark horse (黑马股), in a strong market: a new high with volume, out of a long base. */
const darkHorse = /* @__PURE__ */ defineModelPolicy({
  id: 'course/models/dark-horse',
  version: '1',
  source,
  note,
  text: { zh: '黑马股', en: 'dark horse' },
  regimes: ['strong'],
  slots: 5,
  entry: [
    { signal: 'baseWidth', window: 60, atMost: '0.30' },
    { signal: 'aboveHigh', window: 60, atLeast: '0.01' },
    { signal: 'volumeRatio', window: 20, atLeast: '2' },
  ],
  prefer: { signal: 'volumeRatio', window: 20, order: 'highest' },
  exit: {
    signals: [{ signal: 'aboveAverage', window: 20, atMost: '-0.03' }],
    stopLoss: '0.08',
    mostDays: 40,
    leavesWithRegime: true,
  },
  claims: [hitRate],
});

/**
 * The course’s five models, by regime: weak, sideways, strong. They are there to be tested on the past: selecting
 * securities for today is regulated.
 */
export const models = { buyLowSellHigh, rebound, chipConcentration, leader, darkHorse } as const;
