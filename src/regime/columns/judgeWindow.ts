import type { JudgeWindow } from '../judge/judgeState.js';
import type { JudgeMachine } from './judgeMachine.js';
import { runJudge } from './runJudge.js';

/** What the machine remembers of the series. */
export function windowOf({ closes, averages, limits, fed, range, extreme }: JudgeMachine): JudgeWindow {
  const kept = Math.min(fed, Math.max(limits.window, limits.swingWindow));
  const averaged = Math.min(Math.max(fed - limits.window + 1, 0), limits.slopeOver);
  return {
    closes: lastOf(closes, fed, kept),
    averages: lastOf(averages, fed, averaged),
    range,
    extreme,
  };
}

/** Brings a machine that has seen nothing to where a judge stood after so many bars. */
export function rewind(machine: JudgeMachine, bars: number, window: JudgeWindow): void {
  const close = Float64Array.from(window.closes);
  const called = { regime: new Uint8Array(close.length), phase: new Uint8Array(close.length) };
  machine.fed = bars - close.length;
  machine.age = machine.fed % machine.limits.window;
  // The closes bring back sum, peak and trough, to the bit; what else the judge carried is laid over what they make of it.
  runJudge(machine, { close, high: close, low: close }, called);
  const mask = machine.averages.length - 1;
  const first = bars - window.averages.length;
  for (const [place, average] of window.averages.entries()) {
    machine.averages[(first + place) & mask] = average;
  }
  machine.range = window.range;
  machine.extreme = window.extreme;
  machine.ranges = Math.min(Math.max(bars - 1, 0), machine.limits.rangeWindow);
}

// Rings have sizes of powers of two, so that a bar number finds its place by a mask.
function lastOf(ring: Float64Array, fed: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => ring[(fed - count + place) & (ring.length - 1)]!);
}
