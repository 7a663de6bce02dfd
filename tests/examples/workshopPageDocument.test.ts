import { describe, expect, it } from 'vitest';
import { Fault } from '../../examples/workshop/page/store/fault.js';
import { checkSize } from '../../examples/workshop/page/store/fileLimit.js';
import { readDocument, writeDocument } from '../../examples/workshop/page/store/pageDocument.js';
import { settingsSlice } from '../../examples/workshop/page/store/settings.js';
import { keepRooms, type Keeper, loadRooms } from '../../examples/workshop/page/store/storedRooms.js';
import { funnelSlice } from '../../examples/workshop/page/rooms/funnel/funnelState.js';
import { questionnaireSlice } from '../../examples/workshop/page/rooms/questionnaire/questionnaireState.js';

// What the workshop page keeps and reads again. The expectations are the rules of its file, not its output.

const slices = { questionnaire: questionnaireSlice, funnel: funnelSlice };
const touched = {
  questionnaire: { answers: { q1: 'a' }, sheets: [{ q2: 'b' }] },
  funnel: funnelSlice.initial,
};

function keeperOf(text: string | null): Keeper & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_, value) {
      this.text = value;
    },
  };
}

describe('a file of the page', () => {
  it('gives back what was written', () => {
    expect(readDocument(writeDocument(touched), slices)).toEqual(touched);
  });

  it('leaves a room that it does not hold as nobody has touched it', () => {
    const { questionnaire } = touched;
    expect(readDocument(writeDocument({ questionnaire }), slices)).toEqual({
      questionnaire,
      funnel: funnelSlice.initial,
    });
  });

  it.each([
    ['no JSON', '{', 'This was not written by this page: it takes the JSON that “Export” writes.'],
    [
      'another file',
      '{"rooms":{}}',
      'This was not written by this page: it takes the JSON that “Export” writes.',
    ],
    [
      'a strange key',
      writeDocument({ questionnaire: { ...touched.questionnaire, name: 'Wang' } }),
      'The part “questionnaire” is wrong: the whole does not have the form expected.',
    ],
    [
      'a day that does not exist',
      writeDocument({ funnel: { ...touched.funnel, on: '2026-02-30' } }),
      'The part “funnel” is wrong: not a day that exists, expected: a day, YYYY-MM-DD.',
    ],
  ])('is refused for %s, in a sentence of both languages', (_, text, says) => {
    const fault = faultOf(() => readDocument(text, slices));
    expect(fault.label.en).toBe(says);
    expect(fault.label.zh).toMatch(/[\u4e00-\u9fff]/);
    // What was found is never repeated.
    expect(fault.label.en).not.toContain('Wang');
  });
});

describe('a fault of a file', () => {
  it('names three places of thousands', () => {
    const facts = Object.fromEntries(Array.from({ length: 5000 }, (_, place) => [`fact${place}`, 'yes']));
    const [first] = funnelSlice.initial.cases;
    const text = writeDocument({ funnel: { ...funnelSlice.initial, cases: [{ ...first, facts }] } });
    expect(faultOf(() => readDocument(text, slices)).label.en.match(/“cases/g)).toHaveLength(3);
  });

  it('is its size, before anything is read', () => {
    expect(() => {
      checkSize({ size: 5_000_000 });
    }).not.toThrow();
    expect(
      faultOf(() => {
        checkSize({ size: 5_000_001 });
      }).label.en,
    ).toContain('5 MB at most');
  });
});

describe('a tally of the questionnaire', () => {
  it('takes 1,000 sheets, and not one more', () => {
    const tallyOf = (length: number) => ({ answers: {}, sheets: Array.from({ length }, () => ({})) });
    expect(questionnaireSlice.read(tallyOf(1000)).sheets).toHaveLength(1000);
    expect(faultOf(() => questionnaireSlice.read(tallyOf(1001))).label.en).toContain('1000 at most');
  });
});

describe('the rooms that a browser keeps', () => {
  it('come back at the next visit', () => {
    const keeper = keeperOf(null);
    expect(keepRooms(keeper, touched)).toBe(true);
    expect(loadRooms(keeper, slices)).toEqual({ rooms: touched, faults: [] });
  });

  it('begin anew, one by one, where they cannot be read', () => {
    const keeper = keeperOf(writeDocument({ ...touched, funnel: { on: 'tomorrow', cases: [] } }));
    const { rooms, faults } = loadRooms(keeper, slices);
    expect(rooms).toEqual({ questionnaire: touched.questionnaire, funnel: funnelSlice.initial });
    expect(faults).toHaveLength(1);
  });

  it('begin anew whatever a reader makes of them', () => {
    const read = (): never => {
      throw new TypeError('cannot read properties of undefined');
    };
    const { rooms, faults } = loadRooms(keeperOf(writeDocument(touched)), {
      funnel: { initial: funnelSlice.initial, read },
    });
    expect(rooms).toEqual({ funnel: funnelSlice.initial });
    expect(faults.map((fault) => (fault as Fault).label.en)).toEqual([
      'The part “funnel” is wrong: it cannot be read.',
    ]);
  });

  it('are lost without harm where a browser keeps nothing', () => {
    const full: Keeper = {
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(keepRooms(full, touched)).toBe(false);
    expect(loadRooms(full, slices).rooms['questionnaire']).toEqual(questionnaireSlice.initial);
  });
});

describe('the settings', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('of a first visit with the browser in %s speak %s', (browser, language) => {
    expect(settingsSlice(browser).initial.language).toBe(language);
  });
});

function faultOf(action: () => unknown): Fault {
  try {
    action();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
