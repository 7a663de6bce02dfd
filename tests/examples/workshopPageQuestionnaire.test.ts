import { course, type AnswersOf } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { possiblePoints } from '../../examples/workshop/page/rooms/questionnaire/possiblePoints.js';
import {
  readClassFile,
  readClassLines,
} from '../../examples/workshop/page/rooms/questionnaire/readClassFile.js';

// The DOM-free parts of the questionnaire room. Points are those of the course's printed key.

const bytes = (text: string) => new TextEncoder().encode(text);
const header = 'q1,q2,q3,q4,q5,q6,q7,q8,q9,q10';
const calm = { q1: 'e', q2: 'e', q3: 'a', q4: 'a', q5: 'a', q6: 'a', q7: 'a', q8: 'a', q9: 'a', q10: 'a' };

describe('the totals that are still possible', () => {
  it.each([
    // Nothing is answered: the least and the most of the printed key.
    [{}, { min: 9, max: 55 }],
    // A of question 1 is worth 5, four more than the least and as much as the most.
    [{ q1: 'a' }, { min: 13, max: 55 }],
    // The lowest sheet is finished.
    [calm, { min: 9, max: 9 }],
  ])('of %j are %j', (answers, expected) => {
    expect(
      possiblePoints(course.tradingPersonality, answers as AnswersOf<typeof course.tradingPersonality>),
    ).toEqual(expected);
  });
});

describe('the sheets of a class', () => {
  it('are typed in, a line a person, in capitals and with spaces as one likes', () => {
    expect(readClassLines('eeaaaaaaaa\n\n E E A A A - A A A A \n')).toEqual([
      calm,
      Object.fromEntries(Object.entries(calm).filter(([id]) => id !== 'q6')),
    ]);
  });

  it('come from CSV with commas, semicolons or tabs, in any order of the columns', () => {
    const row = 'E,e,a,a,a,a,a,a,a,a';
    for (const part of [',', ';', '\t']) {
      const text = `\uFEFF${header}\r\n${row}\r\n`.replaceAll(',', part);
      expect(readClassFile(bytes(text))).toEqual([calm]);
    }
    expect(readClassFile(bytes('q2,q1\nb,a\n'))).toEqual([{ q1: 'a', q2: 'b' }]);
  });

  it('come from JSON, where an answer that is null is none', () => {
    expect(readClassFile(bytes(JSON.stringify([calm, { q1: null }])))).toEqual([calm, {}]);
  });

  it.each([
    ['an empty file', '', 'There is no sheet in the file.'],
    ['a heading alone', `${header}\n`, 'There is no sheet in the file.'],
    [
      'a column with names',
      `name,${header}\nWang,a,a,a,a,a,a,a,a,a,a\n`,
      'Column 1: no question of this questionnaire: the header may hold q1 to q10 only; take out names and all else.',
    ],
    [
      'an option that does not exist',
      `${header}\na,a,a,a,a,a,a,a,a,a\na,a,e,a,a,a,a,a,a,a\n`,
      'Line 3: the answers do not fit the questionnaire: q3 should be an option of the question.',
    ],
    ['a row that is too short', `${header}\na,a\n`, 'Line 2: the number of columns differs from the header.'],
    ['an object', '{"q1":"a"}', 'This JSON is no list of sheets: write it like [{"q1":"a","q2":"c"}].'],
    [
      'a sheet with a name',
      '[{"q1":"a","name":"Wang"}]',
      'Sheet 1: the answers do not fit the questionnaire: [1] should be a question of the questionnaire.',
    ],
  ])('are refused for %s, in one sentence', (_, text, says) => {
    expect(() => readClassFile(bytes(text))).toThrow(says);
  });

  it('are refused for a line of another length', () => {
    expect(() => readClassLines('eeaaaaaaaa\nabc')).toThrow(
      'Line 2: there must be 10 letters and there are 3; put “-” for no answer.',
    );
  });
});
