import { activityStateColumns, day, industry, stateCounts, tallyActivity } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

/** One customer with one act, opened on its day. */
function statesOfOne() {
  const on = Int32Array.of(19_400);
  const acts = { customers: ['a'], customer: Int32Array.of(0), on, currency: null };
  const window = { from: day('2023-01-01'), to: day('2023-12-31') };
  const tally = tallyActivity(acts, { ...window, keep: [] });
  return activityStateColumns(industry.activityClock, tally, { asOf: window.to, opened: on.slice() });
}

describe('columns of states', () => {
  it.each(['start', 'state', 'from', 'firstAct', 'lastAct', 'opened'] as const)(
    'are refused once %s was handed to another thread, although they were read before',
    (name) => {
      const states = statesOfOne();
      stateCounts(states, { unit: 'month' });
      const { buffer } = states[name]!;
      structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
      expect(errorOf(() => stateCounts(states, { unit: 'month' })).code).toBe('columns_invalid');
    },
  );
});
