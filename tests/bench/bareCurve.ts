// A Kaplan–Meier curve as a programmer would write it for spells in whole days and nothing else. Part of the yardsticks:
// frozen.test.ts says how a change is made lawful.

const HALF_OF_95_PERCENT = 1.959963984540054;

/** Survival and its lower limit (95 %, log-log) at every time at which a spell ends; `last` is the longest spell. */
export function bareCurve(
  time: Int32Array,
  event: Uint8Array,
  last: number,
): { time: number[]; survival: number[]; lower: number[] } {
  const ended = new Int32Array(last + 1);
  const died = new Int32Array(last + 1);
  for (let row = 0; row < time.length; row++) {
    ended[time[row]!]!++;
    died[time[row]!]! += event[row]!;
  }
  const curve = { time: [] as number[], survival: [] as number[], lower: [] as number[] };
  let atRisk = time.length;
  let [survival, variance] = [1, 0];
  for (let day = 0; day <= last; day++) {
    if (ended[day] === 0) continue;
    const deaths = died[day]!;
    survival *= 1 - deaths / atRisk;
    variance += deaths / atRisk / (atRisk - deaths);
    const spread = (HALF_OF_95_PERCENT * Math.sqrt(variance)) / Math.log(survival);
    curve.time.push(day);
    curve.survival.push(survival);
    curve.lower.push(survival ** Math.exp(-spread));
    atRisk -= ended[day]!;
  }
  return curve;
}
