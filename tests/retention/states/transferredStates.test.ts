import { activityStateColumns, day, industry, spellColumnsUntil, stateCounts, tallyActivity } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectRefused } from '../../questionnaire/laws.js';

/** One customer with one act, opened on its day. */
function statesOfOne() {
  const on = Int32Array.of(19_400);
  const acts = { customers: ['a'], customer: Int32Array.of(0), on, currency: null };
  const window = { from: day('2023-01-01'), to: day('2023-12-31') };
  const tally = tallyActivity(acts, { ...window, keep: [] });
  return activityStateColumns(industry.activityClock, tally, { asOf: window.to, opened: on.slice() });
}

const typed = (type: string, length: number) => ({
  zh: `长度为 ${length} 的 ${type}`,
  en: `a ${type} of length ${length}`,
});
const starts = { zh: '不回退、至列尾为止的起点', en: 'starts that never fall, up to the end' };

describe('columns of states', () => {
  // One customer with two spells: active from his act on, then dormant.
  it.each([
    [['start'], 'start', typed('Int32Array', 2)],
    [['state'], 'state', typed('Uint8Array', 2)],
    // The starts lead beyond what is left.
    [['from'], 'start', starts],
    [['from', 'state'], 'start', starts],
    [['firstAct'], 'firstAct', typed('Int32Array', 1)],
    [['lastAct'], 'lastAct', typed('Int32Array', 1)],
    [['opened'], 'opened', typed('Int32Array', 1)],
  ] as const)(
    'are refused once %s was handed to another thread, although they were read before',
    (names, path, expected) => {
      const states = statesOfOne();
      stateCounts(states, { unit: 'month' });
      const transfer = names.map((name) => states[name]!.buffer as ArrayBuffer);
      structuredClone(transfer, { transfer });
      expectRefused(() => stateCounts(states, { unit: 'month' }), 'columns_invalid', { path, expected });
    },
  );

  it('stay as they are when the caller writes the openings of the next part into the same column', () => {
    const acts = {
      customers: ['a', 'b'],
      customer: Int32Array.of(0, 1),
      on: Int32Array.of(19_400, 19_500),
      currency: null,
    };
    const window = { from: day('2023-01-01'), to: day('2023-12-31') };
    const opened = Int32Array.of(19_400, 19_400);
    const tally = tallyActivity(acts, { ...window, keep: [] });
    const states = activityStateColumns(industry.activityClock, tally, { asOf: window.to, opened });
    const ask = () => spellColumnsUntil(states, { event: 'dormant', origin: 'opened' });
    const before = ask();
    opened.set([15_000, 9_999_999]);
    expect(ask()).toEqual(before);
    expect([...states.opened!]).toEqual([19_400, 19_400]);
  });

  it('are answered again and again where none was, and where a copy of them was handed away', () => {
    const states = statesOfOne();
    const counts = stateCounts(states, { unit: 'month' });
    const copy = structuredClone(states);
    structuredClone(copy, { transfer: [copy.from.buffer as ArrayBuffer] });
    expect(stateCounts(states, { unit: 'month' })).toEqual(counts);
  });
});
