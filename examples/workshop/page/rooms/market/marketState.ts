import { allocate, course, type Regime } from 'panhuo';
import { z } from 'zod';
import { Fault } from '../../store/fault.js';
import type { Slice } from '../../store/slice.js';
import { HIGHEST_STRETCH, PLAYED } from './stretch.js';

/** The regimes that a class can guess. */
export const guessable = ['strong', 'sideways', 'weak'] as const satisfies readonly Regime[];

/** What the class said on a day, before the judge spoke. */
export interface Guess {
  /** Bars of the game that had been shown. */
  readonly shown: number;
  readonly regime: (typeof guessable)[number];
}

/** A personality of the questionnaire, or none that is known. */
export const personalities = ['unknown', 'conservative', 'steady', 'aggressive'] as const;

/**
 * The market game as it stands. The judge is not kept: it is deterministic, so that the bars shown bring it back to the
 * same word.
 */
export interface MarketState {
  readonly stretch: number;
  readonly shown: number;
  readonly guesses: readonly Guess[];
  readonly ended: boolean;
  /** Decimal text. */
  readonly capital: string;
  readonly personality: (typeof personalities)[number];
}

const shape = z.strictObject({
  stretch: z.int().min(1).max(HIGHEST_STRETCH),
  shown: z.int().min(0).max(PLAYED),
  guesses: z.array(z.strictObject({ shown: z.int().min(0).max(PLAYED), regime: z.enum(guessable) })),
  ended: z.boolean(),
  capital: z.string().max(20),
  personality: z.enum(personalities),
});

/** How the market game begins, and how a kept one is read. */
export const marketSlice: Slice<MarketState> = {
  initial: {
    stretch: 1,
    shown: 0,
    guesses: [],
    ended: false,
    capital: course.positionBands.capital,
    personality: 'unknown',
  },
  read(untrusted) {
    const state = shape.parse(untrusted);
    // The library says what is wrong with an amount.
    allocate(course.positionBands, { capital: state.capital, regime: 'sideways' });
    const inOrder = state.guesses.every(
      ({ shown }, place, all) => shown <= state.shown && (place === 0 || shown > all[place - 1]!.shown),
    );
    if (!inOrder) {
      throw new Fault({
        zh: '“guesses”须按日期先后排列，且不晚于已显示的日期',
        en: '“guesses” must be in the order of their days, and none later than the days shown',
      });
    }
    if (state.ended && state.shown === 0) {
      throw new Fault({
        zh: '已结束（“ended”）时，“shown”至少为 1',
        en: 'where the game has ended (“ended”), “shown” must be 1 at least',
      });
    }
    return state;
  },
};
