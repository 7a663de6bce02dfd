// What a programmer would write by hand for one funnel and no other: no check of the row, no reason, no key seen before.
// These loops are a yardstick and do not change with the library; frozen.test.ts says how a change is made lawful.
import { ring } from './machines.js';

/** A case of the ring as a programmer would keep it. */
export interface BareCase {
  readonly id: string;
  readonly customer: string;
  readonly stage: string;
  readonly enteredOn: string;
  readonly revision: number;
}

/** A case at the start of the ring. */
export function bareCase(id: string, customer: string, on: string): BareCase {
  return { id, customer, stage: ring[0], enteredOn: on, revision: 0 };
}

const following: Readonly<Record<string, string>> = {
  watch: 'select',
  select: 'trade',
  trade: 'close',
  close: 'watch',
};

/** The row after a guarded move and the step for the log; the row as it was where the guard or the revision refuses. */
export function bareMove(
  row: BareCase,
  key: string,
  expectRevision: number,
  { on, isReady }: { readonly on: string; readonly isReady: boolean },
): { readonly row: BareCase; readonly step?: object } {
  const to = following[row.stage];
  if (to === undefined || !isReady || expectRevision !== row.revision) return { row };
  const { id, customer } = row;
  const revision = row.revision + 1;
  return {
    row: { id, customer, stage: to, enteredOn: on, revision },
    step: { case: id, customer, revision, event: 'next', from: row.stage, to, on, key },
  };
}

/** Cases that came to each stage, having come to all before it, and their mean days from the latest entry before. */
export function passedInOrder(
  { caseOf, to, on }: { readonly caseOf: Int32Array; readonly to: Uint8Array; readonly on: Int32Array },
  cases: number,
  stages: number,
): { reached: Int32Array; days: Float64Array } {
  const level = new Uint8Array(cases);
  const latest = new Int32Array(cases);
  const reached = new Int32Array(stages);
  const days = new Float64Array(stages);
  for (let row = 0; row < caseOf.length; row++) {
    const own = caseOf[row]!;
    const stage = to[row]!;
    const next = level[own]!;
    if (stage === next) {
      level[own] = next + 1;
      reached[stage]!++;
      if (stage > 0) days[stage]! += on[row]! - latest[own]!;
      latest[own] = on[row]!;
    } else if (stage === next - 1) latest[own] = on[row]!;
  }
  return { reached, days: days.map((sum, stage) => sum / reached[stage]!) };
}
