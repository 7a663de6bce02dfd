import {
  course,
  dateTurningPoints,
  type DatingRule,
  judgeAgreement,
  type JudgeAgreement,
  type Turn,
} from 'panhuo';
import type { Market } from '../branchData.js';

/** The filter of Lunde and Timmermann: a phase ends with a move of more than a fifth against it. */
export const datingRule = {
  rule: 'lunde-timmermann',
  up: '0.2',
  down: '0.2',
} as const satisfies DatingRule;

/** A change of regime that is taken back within so many bars is a whipsaw. */
export const WHIPSAW_BARS = 60;

/** Stands for the market of a series that does not say which one it is of. */
const UNKNOWN_MARKET = 'unknown';

/** The judge beside the turns of the market. The turns were dated after the fact; the judge knew of none. */
export interface MarketAgreement {
  readonly turns: readonly Turn[];
  /** Whether the judge was designed for this market; `unknown` where the input does not say which market it is. */
  readonly designedFor: 'this' | 'another' | 'unknown';
  readonly scored: JudgeAgreement;
}

/** Dates the turns of the market, and holds the judge against them. */
export function reviewAgreement({ bars, id }: Market): MarketAgreement {
  const turns = dateTurningPoints(bars, datingRule);
  const scored = judgeAgreement(course.marketJudge, bars, {
    market: id ?? UNKNOWN_MARKET,
    turns,
    whipsawBars: WHIPSAW_BARS,
  });
  return {
    turns,
    designedFor: id === undefined ? 'unknown' : scored.market.foreign ? 'another' : 'this',
    scored,
  };
}
