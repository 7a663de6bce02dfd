import {
  demand,
  demandChoice,
  demandCount,
  demandDay,
  demandEach,
  demandFlag,
  demandKnownChoice,
  demandKnownDay,
  demandObject,
  demandText,
} from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../questionnaire/laws.js';

const choices = ['buy', 'sell'];

describe('a demand on a fact', () => {
  it.each<readonly [string, () => void]>([
    [
      'an object',
      () => {
        demandObject({}, 'a.b');
      },
    ],
    [
      'a text',
      () => {
        demandText('x', 'a.b');
      },
    ],
    [
      'a day',
      () => {
        demandDay('2024-02-29', 'a.b');
      },
    ],
    [
      'a day that is known',
      () => {
        demandKnownDay('2024-02-29', 'a.b');
      },
    ],
    [
      'a day that is not known',
      () => {
        demandKnownDay(undefined, 'a.b');
      },
    ],
    [
      'one of the choices',
      () => {
        demandChoice('sell', choices, 'a.b');
      },
    ],
    [
      'a choice that is known',
      () => {
        demandKnownChoice('buy', choices, 'a.b');
      },
    ],
    [
      'a choice that is not known',
      () => {
        demandKnownChoice(undefined, choices, 'a.b');
      },
    ],
    [
      'a flag',
      () => {
        demandFlag(false, 'a.b');
      },
    ],
    [
      'a flag that is not known',
      () => {
        demandFlag(undefined, 'a.b');
      },
    ],
    [
      'no count at all',
      () => {
        demandCount(0, 'a.b');
      },
    ],
    [
      'what holds',
      () => {
        demand(true, 'a.b', 'text');
      },
    ],
  ])('lets %s pass', (_, ask) => {
    expect(ask).not.toThrow();
  });

  const oneOf = { zh: '以下之一：buy、sell', en: 'one of buy, sell' };
  it.each<readonly [string, () => void, unknown]>([
    [
      'null as an object',
      () => {
        demandObject(null, 'a.b');
      },
      'an object',
    ],
    [
      'a list as an object',
      () => {
        demandObject([], 'a.b');
      },
      'an object',
    ],
    [
      'a text as an object',
      () => {
        demandObject('x', 'a.b');
      },
      'an object',
    ],
    [
      'empty text',
      () => {
        demandText('', 'a.b');
      },
      'text',
    ],
    [
      'a number as text',
      () => {
        demandText(5, 'a.b');
      },
      'text',
    ],
    [
      'a day that does not exist',
      () => {
        demandDay('2023-02-29', 'a.b');
      },
      'a day, YYYY-MM-DD',
    ],
    [
      'no day where one is needed',
      () => {
        demandDay(undefined, 'a.b');
      },
      'a day, YYYY-MM-DD',
    ],
    [
      'a known day that is none',
      () => {
        demandKnownDay(null, 'a.b');
      },
      'a day, YYYY-MM-DD',
    ],
    [
      'none of the choices',
      () => {
        demandChoice('hold', choices, 'a.b');
      },
      oneOf,
    ],
    [
      'a known choice that is none',
      () => {
        demandKnownChoice('hold', choices, 'a.b');
      },
      oneOf,
    ],
    [
      'a text as a flag',
      () => {
        demandFlag('false', 'a.b');
      },
      'true or false',
    ],
    ...[-1, 0.5, 2 ** 53, NaN, '1'].map(
      (count) =>
        [
          `${String(count)} as a count`,
          () => {
            demandCount(count as number, 'a.b');
          },
          'a whole number of zero or more',
        ] as const,
    ),
    [
      'null as a flag',
      () => {
        demandFlag(null, 'a.b');
      },
      'true or false',
    ],
  ])('refuses %s, and says where and what is wanted', (_, ask, expected) => {
    expect(errorOf(ask)).toMatchObject({ code: 'facts_invalid', details: { path: 'a.b', expected } });
  });

  it.each<readonly [string, string, expected: unknown, list: unknown, length: number | undefined]>([
    ['no list', 'a.b', 'a list', { length: 1, 0: 'x' }, undefined],
    ['too few', 'a.b', { zh: '2 项的列表', en: 'a list of 2' }, ['x'], 2],
    ['too many', 'a.b', { zh: '0 项的列表', en: 'a list of 0' }, ['x'], 0],
    ['an item that is none', 'a.b[1]', 'text', ['x', 5], 2],
    ['a hole', 'a.b[1]', 'text', ['x', , 'y'], undefined],
  ])('on a list refuses %s', (_, path, expected, list, length) => {
    const ask = (): void => {
      demandEach(list as never, 'a.b', demandText, length);
    };
    expect(errorOf(ask)).toMatchObject({ code: 'facts_invalid', details: { path, expected } });
  });

  it('on a list lets one pass whose items do, of any length or of the one asked for', () => {
    expect(() => {
      demandEach([], 'a.b', demandText);
      demandEach(['x', 'y'], 'a.b', demandText, 2);
    }).not.toThrow();
  });

  it('asks for a path only when it refuses', () => {
    const place = (): string => 'rows[7].on';
    expect(
      errorOf(() => {
        demand(false, place, 'text');
      }).details['path'],
    ).toBe('rows[7].on');
    const unasked = (): string => expect.fail('nothing is wrong');
    expect(() => {
      demand(true, unasked, 'text');
    }).not.toThrow();
  });
});
