import { type Checked, type Day, type Reason, reason } from '../../kernel/index.js';
import { requireBar } from '../bars/requireBar.js';
import type { Bar } from '../bars/types.js';
import { STRONG, WEAK } from '../columns/judgeCodes.js';
import { createMachine, type JudgeMachine } from '../columns/judgeMachine.js';
import { type Called, type Fed, ruleNames, runJudge } from '../columns/runJudge.js';
import { limitsOf, type Sought } from './limits.js';
import { type Judgement, type JudgePolicy, phases, type Regime, regimes } from './types.js';

/** A judge in the middle of a series. */
export interface Running {
  readonly machine: JudgeMachine;
  lastDay: Day | null;
  /** First day of the regime. */
  since: Day | null;
  /** The bar that has just come, as columns of one place. */
  readonly fed: { readonly [column in keyof Fed]-?: Float64Array };
  readonly called: Called;
}

/**
 * A judge that has seen nothing.
 *
 * @throws DomainError `definition_unchecked`.
 */
export function beginJudge(policy: Checked<JudgePolicy>): Running {
  const one = (): Float64Array => new Float64Array(1);
  return {
    machine: createMachine(limitsOf(policy)),
    lastDay: null,
    since: null,
    fed: { close: one(), high: one(), low: one(), breadth: one() },
    called: { regime: new Uint8Array(1), phase: new Uint8Array(1) },
  };
}

/**
 * Judges the next bar, with reasons.
 *
 * @throws DomainError `bars_invalid`; the judge is then as it was.
 */
export function judgeBar(policy: JudgePolicy, running: Running, bar: Bar): Judgement {
  const { machine, fed, called } = running;
  const { day, close, high, low, breadth } = requireBar(machine.fed, running.lastDay, bar);
  const before = machine.regime.state;
  fed.close[0] = close;
  fed.high[0] = high ?? close;
  fed.low[0] = low ?? close;
  fed.breadth[0] = breadth ?? NaN;
  runJudge(machine, fed, called);
  const since = running.since === null || machine.regime.state !== before ? day : running.since;
  running.lastDay = day;
  running.since = since;
  return {
    day,
    regime: regimeOf(machine.regime.state),
    phase: phases[machine.phase.state] ?? 'unknown',
    since,
    reasons: explain(policy, machine, regimeOf(before)),
  };
}

/** The regime of a code. */
export function regimeOf(code: number): Regime {
  return regimes[code] ?? 'unknown';
}

function explain(policy: JudgePolicy, machine: JudgeMachine, before: Regime): Reason[] {
  const { strong, weak, turn, warmUp } = machine.limits;
  if (machine.fed < warmUp) return [reason('judge_warm_up', { bars: machine.fed, needed: warmUp })];
  const upper: Sought = before === 'strong' ? strong.holds : strong.begins;
  const lower: Sought = before === 'weak' ? weak.holds : weak.begins;
  const { drawdown, breadth } = machine;
  const rise = finite(machine.rise);
  const reasons = [
    reason('judge_trend', {
      deviation: finite(machine.deviation),
      slope: finite(machine.slope),
      strongFrom: upper.deviation,
      weakFrom: lower.deviation,
    }),
    policy.swing.rise === undefined
      ? reason('judge_drawdown', { drawdown, rise, limit: lower.swing })
      : reason('judge_swing', { drawdown, rise, fallLimit: lower.swing, riseLimit: upper.swing }),
  ];
  if (policy.volatility !== undefined) {
    const volatility = finite(machine.volatility);
    reasons.push(reason('judge_volatility', { volatility, limit: upper.volatility }));
  }
  if (policy.breadth !== undefined) {
    reasons.push(
      Number.isNaN(breadth)
        ? reason('judge_breadth_unknown', {})
        : reason('judge_breadth', { breadth, strongFrom: upper.breadth, weakTo: lower.breadth }),
    );
  }
  const { state, candidate, count: bars, stay } = machine.regime;
  const move = finite(machine.turned);
  if (state === STRONG) reasons.push(reason('judge_topping', { move, turn }));
  if (state === WEAK) reasons.push(reason('judge_bottoming', { move, turn }));
  const by = ruleNames[machine.rule] ?? 'no-trend';
  const now = regimeOf(state);
  if (now !== before) {
    reasons.push(reason('regime_called', { from: before, to: now, by, bars }));
  } else if (candidate !== state) {
    const { confirm, minimumStay } = policy;
    // The stay before this bar is what the policy asks for.
    const pending = { candidate: regimeOf(candidate), by, bars, confirm, stay: stay - 1, minimumStay };
    reasons.push(reason('regime_pending', pending));
  }
  return reasons;
}

// Between prices that lie further apart than any market, a ratio is no number, and JSON would not keep it.
function finite(ratio: number): number | null {
  return Number.isFinite(ratio) ? ratio : null;
}
