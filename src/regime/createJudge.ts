import {
  type Checked,
  type Day,
  DomainError,
  type Expectation,
  isDay,
  type Reason,
  reason,
  requireChecked,
} from '../kernel/index.js';
import { judgeRules } from './judgePolicy.js';
import { type Calling, identityOf, type JudgeState, readState } from './judgeState.js';
import { createSignals, type Signals } from './signals.js';
import type { Bar, JudgePolicy, Judgement, Phase, Regime } from './types.js';

/** A judge that is fed bar by bar. */
export interface Judge {
  /** Judges the next bar. A bar that is refused leaves the judge as it was. */
  push(bar: Bar): Judgement;
  /** The judge as JSON: restored with `createJudge(policy, saved)` it goes on as if it had never stopped. */
  save(): JudgeState;
}

const nothing = { state: 'unknown', since: null, stay: 0, candidate: 'unknown', count: 0 } as const;

/**
 * A live judge of the market. It knows each bar and those before it, never one after it. A gap between days and a leap of
 * the close are taken as they are: whether they can be is for the source of the series to know.
 *
 * @param policy - How to judge.
 * @param saved - The state of a judge of the same policy, to go on from.
 * @returns The judge. Cost: constant a bar on average; memory: the window.
 * @throws DomainError `facts_invalid` when `saved` is no state of this policy. `push` throws `bars_invalid` with the
 * index of a bar whose close is not above zero, or whose day does not come after the one before.
 * @example
 * ```ts
 * import { addDays, course, createJudge, day } from 'panhuo';
 *
 * const judge = createJudge(course.marketJudge);
 * const first = judge.push({ day: day('2024-01-02'), close: 2962.28 });
 * first.regime; // => 'unknown'
 * const later = createJudge(course.marketJudge, judge.save());
 * later.push({ day: addDays(first.day, 1), close: 2967.25 }).regime; // => 'unknown'
 * ```
 */
export function createJudge(policy: Checked<JudgePolicy>, saved?: JudgeState): Judge {
  requireChecked(judgeRules.kind, policy);
  const start = saved === undefined ? undefined : readState(policy, saved);
  const identity = identityOf(policy);
  const signals = createSignals(policy, start?.signals);
  const limits = limitsOf(policy);
  let bars = start?.bars ?? 0;
  let lastDay = start?.lastDay ?? null;
  let regime: Calling<Regime> = start?.regime ?? nothing;
  let phase: Calling<Phase> = start?.phase ?? nothing;

  return {
    push(bar) {
      requireBar(bars, lastDay, bar);
      const { day, close } = bar;
      bars += 1;
      lastDay = day;
      const measured = signals.push(close);
      if (measured === undefined) {
        regime = { ...regime, since: regime.since ?? day };
        const reasons = [reason('judge_warm_up', { bars, needed: signals.warmUp })];
        return { day, regime: 'unknown', phase: 'unknown', since: regime.since ?? day, reasons };
      }
      const called = regime.state;
      regime = call(
        regime,
        candidateRegime(limits, called, measured),
        day,
        policy.confirm,
        policy.minimumStay,
      );
      const turned = regime.state !== called;
      const candidate = candidatePhase(limits, regime.state, measured);
      phase = call(turned ? nothing : phase, candidate, day, policy.confirm, 0);
      return {
        day,
        regime: regime.state,
        phase: phase.state,
        since: regime.since ?? day,
        reasons: explain(policy, edgesOf(limits, called), measured, called, regime),
      };
    },
    save: () => ({
      policy: identity,
      bars,
      lastDay,
      signals: signals.save(),
      regime,
      phase,
    }),
  };
}

interface Limits {
  readonly enter: number;
  readonly leave: number;
  readonly drawdown: number;
  readonly turn: number;
}

// Statistics are numbers: the thresholds are read once from their decimal text.
function limitsOf({ trend, drawdown, turn }: JudgePolicy): Limits {
  return {
    enter: Number(trend.enter),
    leave: Number(trend.leave),
    drawdown: Number(drawdown),
    turn: Number(turn),
  };
}

function candidateRegime(limits: Limits, called: Regime, signals: Signals): Regime {
  const { deviation, slope, drawdown } = signals;
  if (drawdown >= limits.drawdown && deviation < 0) return 'weak';
  const { strongFrom, weakFrom } = edgesOf(limits, called);
  if (deviation >= strongFrom && (slope > 0 || called === 'strong')) return 'strong';
  if (deviation <= weakFrom && (slope < 0 || called === 'weak')) return 'weak';
  return 'sideways';
}

// Hysteresis: the regime that was called ends later than it would begin.
function edgesOf({ enter, leave }: Limits, called: Regime): { strongFrom: number; weakFrom: number } {
  return {
    strongFrom: called === 'strong' ? leave : enter,
    weakFrom: 0 - (called === 'weak' ? leave : enter),
  };
}

function candidatePhase(limits: Limits, regime: Regime, { drawdown, rise }: Signals): Phase {
  if (regime === 'strong') return drawdown >= limits.turn ? 'topping' : 'rising';
  if (regime === 'weak') return rise >= limits.turn ? 'bottoming' : 'falling';
  return 'consolidating';
}

// The first state is called at once; after that a new one must last, and so must the old one have.
function call<State extends string>(
  calling: Calling<State>,
  candidate: State,
  day: Day,
  confirm: number,
  minimumStay: number,
): Calling<State> {
  const stay = calling.stay + 1;
  const count = candidate === calling.candidate ? calling.count + 1 : 1;
  if (candidate === calling.state) return { ...calling, stay, candidate, count };
  if (calling.stay > 0 && (count < confirm || calling.stay < minimumStay)) {
    return { ...calling, stay, candidate, count };
  }
  return { state: candidate, since: day, stay: 1, candidate, count };
}

function explain(
  policy: JudgePolicy,
  edges: ReturnType<typeof edgesOf>,
  signals: Signals,
  before: Regime,
  now: Calling<Regime>,
): Reason[] {
  const reasons = [
    reason('judge_trend', { deviation: signals.deviation, slope: signals.slope, ...edges }),
    reason('judge_drawdown', {
      drawdown: signals.drawdown,
      rise: signals.rise,
      limit: policy.drawdown,
      turn: policy.turn,
    }),
  ];
  if (now.state !== before) {
    reasons.push(reason('regime_called', { from: before, to: now.state, bars: now.count }));
  } else if (now.candidate !== now.state) {
    const { candidate, count: bars } = now;
    // The stay before this bar is what the policy asks for.
    const stay = now.stay - 1;
    const { confirm, minimumStay } = policy;
    reasons.push(reason('regime_pending', { candidate, bars, confirm, stay, minimumStay }));
  }
  return reasons;
}

function requireBar(index: number, lastDay: Day | null, bar: Bar | null | undefined): void {
  const refuse = (expected: Expectation): never => {
    throw new DomainError('bars_invalid', { index, expected, path: `[${index}]` });
  };
  if (!isDay(bar?.day)) return refuse('a day, YYYY-MM-DD');
  if (lastDay !== null && bar.day <= lastDay) refuse('a day after the one before');
  if (!Number.isFinite(bar.close) || bar.close <= 0) refuse('a close above zero');
}
