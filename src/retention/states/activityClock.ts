import {
  type Checked,
  checkDefinition,
  choiceShape,
  type DefinitionRules,
  type Finding,
  finding,
  integerShape,
  listShape,
  type PolicyHead,
  policyShape,
} from '../../kernel/index.js';
import { type ActKind, actKinds } from '../activity/types.js';

/** After how much silence a customer is dormant or gone, and which acts end it. */
export interface ActivityClock extends PolicyHead {
  /** Months without an act after which he is dormant (休眠). */
  readonly dormantAfterMonths: number;
  /** Months without an act after which he is gone; more than those of dormancy. */
  readonly goneAfterMonths: number;
  /** For so many months after his first act he is called woken, then active like the others; unless he falls silent first. */
  readonly wokenMonths: number;
  /** The kinds of act that reset the clock, all of them his own. */
  readonly counted: readonly ActKind[];
}

/** What `checkDefinition` needs to know of a clock. */
export const activityClockRules: DefinitionRules<ActivityClock> = {
  kind: 'activity-clock',
  code: 'policy_invalid',
  shape: () => {
    const months = integerShape(1, 600);
    return policyShape({
      dormantAfterMonths: months,
      goneAfterMonths: months,
      wokenMonths: months,
      counted: listShape(choiceShape(actKinds), 1),
    });
  },
  inspect: (clock) => [...inspectMonths(clock), ...inspectCounted(clock)],
};

/**
 * Checks a policy of activity states.
 *
 * @param clock - The policy.
 * @returns A frozen copy that `activityStates` and `activityStateColumns` accept.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { defineActivityClock, industry } from 'panhuo';
 *
 * defineActivityClock({ ...industry.activityClock, id: 'ours/clock', goneAfterMonths: 6 }).goneAfterMonths; // => 6
 * defineActivityClock({ ...industry.activityClock, goneAfterMonths: 3 }); // throws policy_invalid
 * ```
 */
export function defineActivityClock(clock: ActivityClock): Checked<ActivityClock> {
  return checkDefinition(activityClockRules, clock);
}

function inspectMonths({ dormantAfterMonths, goneAfterMonths }: ActivityClock): Finding[] {
  const crossed = goneAfterMonths <= dormantAfterMonths;
  return crossed ? [finding('error', 'order_broken', { path: 'goneAfterMonths' })] : [];
}

function inspectCounted({ counted }: ActivityClock): Finding[] {
  const twice = counted.findIndex((kind, index) => counted.indexOf(kind) < index);
  return twice < 0 ? [] : [finding('error', 'id_repeated', { path: `counted[${twice}]` })];
}
