import {
  type Bar,
  course,
  dateTurningPoints,
  type Day,
  judgeAgreement,
  type JudgeAgreement,
  type Judgement,
  type Regime,
  type Turn,
} from 'panhuo';
import { datingRule, WHIPSAW_BARS } from '../../../../branch-review/review/marketAgreement.js';
import type { Guess } from './marketState.js';
import { barsUpTo, dayOf, type Stretch, WARM_UP } from './stretch.js';

/** Days on which somebody was right, was wrong, or said sideways or nothing, which is neither. */
export interface Marks {
  readonly right: number;
  readonly wrong: number;
  readonly neither: number;
}

/** The class beside the judge, on the days on which the class guessed. */
export interface Score {
  readonly class: Marks;
  readonly judge: Marks;
}

/** On how many of the days that were guessed class and judge said the same. */
export function agreed(guesses: readonly Guess[], judgements: readonly Judgement[]): number {
  return guesses.filter(({ shown, regime }) => judgedOn(judgements, shown) === regime).length;
}

/** The turns of the whole market, dated with all that came after the stretch: hindsight, for the end of the game alone. */
export function turnsOf(bars: readonly Bar[]): Turn[] {
  return dateTurningPoints(bars, datingRule);
}

/** Holds the class and the judge against the turns: strong is right after a trough, weak after a peak. */
export function scoreGuesses(
  stretch: Stretch,
  guesses: readonly Guess[],
  judgements: readonly Judgement[],
  turns: readonly Turn[],
): Score {
  const days = guesses.map(({ shown, regime }) => ({
    asked: askedFor(turns, dayOf(stretch, shown)),
    class: regime,
    judge: judgedOn(judgements, shown),
  }));
  const marks = (who: 'class' | 'judge'): Marks => {
    const right = days.filter((day) => day[who] === day.asked).length;
    const neither = days.filter((day) => day[who] === 'sideways' || day[who] === 'unknown').length;
    return { right, wrong: days.length - right - neither, neither };
  };
  return { class: marks('class'), judge: marks('judge') };
}

/** The judge on every day of the game that was shown, as the library scores it. */
export function scoreJudge(
  stretch: Stretch,
  shown: number,
  turns: readonly Turn[],
  market: string,
): JudgeAgreement {
  return judgeAgreement(course.marketJudge, barsUpTo(stretch, shown), {
    market,
    turns,
    whipsawBars: WHIPSAW_BARS,
    from: dayOf(stretch, 0),
  });
}

function judgedOn(judgements: readonly Judgement[], shown: number): Regime {
  return judgements[WARM_UP + shown - 1]!.regime;
}

// The bar of a turn is the last of the phase that ends with it; days before the first turn lie in the phase that it ends.
function askedFor(turns: readonly Turn[], day: Day): Regime {
  const next = turns.find((turn) => turn.day >= day);
  const last = turns.at(-1);
  const bull = next === undefined ? last?.kind === 'trough' : next.kind === 'peak';
  return bull ? 'strong' : 'weak';
}
