import { addDays, course, day, describe as worded, DomainError, judgeMarket, type Turn } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { teachingMarket } from '../../examples/branch-review/teaching/market.js';
import { type Guess, marketSlice } from '../../examples/workshop/page/rooms/market/marketState.js';
import {
  agreed,
  scoreGuesses,
  scoreJudge,
  turnsOf,
} from '../../examples/workshop/page/rooms/market/score.js';
import {
  barsUpTo,
  dayOf,
  PLAYED,
  stretchOf,
  WARM_UP,
} from '../../examples/workshop/page/rooms/market/stretch.js';
import { faultText } from '../../examples/workshop/page/store/fault.js';

// The logic of the market game, without a browser.
const { bars } = teachingMarket(undefined);

const faultOf = (state: unknown): string => {
  try {
    marketSlice.read(state);
  } catch (error) {
    return faultText(error, 'en');
  }
  return '';
};

describe('a stretch of the market game', () => {
  it('is the same for the same number, lies whole in the series, and another number gives another one', () => {
    const starts = Array.from({ length: 50 }, (_, place) => stretchOf(bars, place + 1));
    for (const { number, bars: own } of starts) {
      expect(own).toHaveLength(WARM_UP + PLAYED);
      expect(stretchOf(bars, number).bars[0]).toBe(own[0]);
    }
    expect(new Set(starts.map(({ bars: own }) => own[0]!.day)).size).toBeGreaterThan(45);
  });

  it('hands nothing after today to the judge, who says the same as if the future stood there', () => {
    for (const number of [3, 12, 77]) {
      const stretch = stretchOf(bars, number);
      // The library on the whole stretch is the peer: a judgement of a day hangs on no later bar.
      const all = judgeMarket(course.marketJudge, stretch.bars);
      for (const shown of [0, 1, 99, PLAYED]) {
        const known = barsUpTo(stretch, shown);
        expect(known.at(-1)!.day).toBe(dayOf(stretch, shown));
        expect(judgeMarket(course.marketJudge, known).at(-1)).toEqual(all[WARM_UP + shown - 1]);
      }
    }
  });

  it('begins where the judge can speak', () => {
    const stretch = stretchOf(bars, 1);
    const [before, first] = judgeMarket(course.marketJudge, barsUpTo(stretch, 0)).slice(-2);
    expect(before!.regime).toBe('unknown');
    expect(first!.regime).not.toBe('unknown');
  });
});

describe('the score of the market game', () => {
  // A drawn market with a peak on day 400 of the stretch, that is 150 days into the game.
  const drawn = Array.from({ length: WARM_UP + PLAYED }, (_, place) => ({
    day: addDays(day('2015-01-01'), place),
    close: place <= 400 ? 1000 + 5 * place : 3000 - 10 * (place - 400),
  }));
  const stretch = { number: 1, bars: drawn };
  const peak: Turn = { day: drawn[400]!.day, kind: 'peak', close: 3000, confirmedOn: drawn[460]!.day };

  it('calls strong right before the peak and weak right after it, and the bar of the peak belongs to the rise', () => {
    // 151 bars of the game shown: the last of them is bar 400, the peak.
    const guesses: Guess[] = [
      { shown: 10, regime: 'strong' },
      { shown: 151, regime: 'strong' },
      { shown: 152, regime: 'strong' },
      { shown: 153, regime: 'weak' },
      { shown: 154, regime: 'sideways' },
    ];
    const judgements = judgeMarket(course.marketJudge, drawn);
    expect(scoreGuesses(stretch, guesses, judgements, [peak]).class).toEqual({
      right: 3,
      wrong: 1,
      neither: 1,
    });
  });

  it('calls strong right after the last trough, with no turn to come', () => {
    const trough: Turn = { ...peak, kind: 'trough' };
    const guesses: Guess[] = [152, 153].map((shown) => ({ shown, regime: 'strong' }));
    const judgements = judgeMarket(course.marketJudge, drawn);
    expect(scoreGuesses(stretch, guesses, judgements, [trough]).class).toEqual({
      right: 2,
      wrong: 0,
      neither: 0,
    });
  });

  it('scores the judge on every day as the library does', () => {
    const real = stretchOf(bars, 12);
    const turns = turnsOf(bars);
    const judgements = judgeMarket(course.marketJudge, real.bars);
    const every = Array.from({ length: PLAYED + 1 }, (_, shown): Guess => ({ shown, regime: 'strong' }));
    const { right, wrong, sideways, unknown } = scoreJudge(real, PLAYED, turns, 'sp-500');
    expect(scoreGuesses(real, every, judgements, turns).judge).toEqual({
      right,
      wrong,
      neither: sideways + unknown,
    });
    // Saying what the judge says is agreeing with it.
    const strong = judgements.slice(WARM_UP - 1).filter(({ regime }) => regime === 'strong').length;
    expect(agreed(every, judgements)).toBe(strong);
  });
});

describe('a kept market game', () => {
  const state = { ...marketSlice.initial, shown: 10, guesses: [{ shown: 5, regime: 'weak' as const }] };

  it('is read as it was kept', () => {
    expect(marketSlice.read(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('is refused where it cannot be, with the place', () => {
    expect(faultOf({ ...state, shown: PLAYED + 1 })).toContain('shown');
    expect(faultOf({ ...state, guesses: [{ shown: 11, regime: 'weak' }] })).toContain('guesses');
    expect(faultOf({ ...state, guesses: [...state.guesses, ...state.guesses] })).toContain('guesses');
    expect(faultOf({ ...state, guesses: [{ shown: 5, regime: 'unknown' }] })).toContain('guesses.0.regime');
    expect(faultOf({ ...state, more: 1 })).not.toBe('');
    expect(faultOf({ ...state, stretch: 0 })).toContain('stretch');
    expect(faultOf({ ...state, shown: 0, guesses: [], ended: true })).toContain('“shown” must be 1');
  });

  it('is refused with the library’s own reason where the capital is none', () => {
    for (const capital of ['-1', 'a lot', '1.234']) {
      try {
        marketSlice.read({ ...state, capital });
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
        const { reasons } = error as DomainError;
        expect(faultOf({ ...state, capital })).toBe(reasons.map((reason) => worded(reason, 'en')).join('; '));
      }
    }
  });
});
