import { cumulativeIncidence, DomainError } from 'panhuo';
import { describe, expect, it } from 'vitest';

describe('cumulativeIncidence', () => {
  const columns = {
    time: Float64Array.of(3, 4),
    cause: Int32Array.of(0, -1),
    causes: ['closed'],
    entry: Float64Array.of(-Infinity, -Infinity),
    weight: Float64Array.of(1, 1),
  };
  it.each([
    ['a cause that is no text', [{ time: 1, cause: 3 }], 'spells_invalid', '[0].cause'],
    ['a cause that is left out', [{ time: 1, cause: null }, { time: 1 }], 'spells_invalid', '[1].cause'],
    [
      'a time below zero',
      [
        { time: 1, cause: null },
        { time: -1, cause: 'a' },
      ],
      'spells_invalid',
      '[1]',
    ],
    ['nothing in place of a spell', [{ time: 1, cause: null }, null], 'spells_invalid', '[1].cause'],
    ['nothing at all', null, 'columns_invalid', 'spells'],
    ['a text', 'closed', 'columns_invalid', 'spells'],
    ['columns without causes', {}, 'columns_invalid', 'causes'],
    ['causes that are no list', { ...columns, causes: 'closed' }, 'columns_invalid', 'causes'],
    ['causes that are no texts', { ...columns, causes: [1] }, 'columns_invalid', 'causes'],
    [
      'a cause that is named twice',
      { ...columns, causes: ['closed', 'closed'] },
      'columns_invalid',
      'causes',
    ],
    ['codes in another column', { ...columns, cause: Uint8Array.of(0, 0) }, 'columns_invalid', 'cause'],
    ['codes that are too few', { ...columns, cause: Int32Array.of(0) }, 'columns_invalid', 'cause'],
    ['a code of no cause', { ...columns, cause: Int32Array.of(0, 1) }, 'columns_invalid', 'cause[1]'],
    ['a time that is none', { ...columns, time: [3, 4] }, 'columns_invalid', 'time'],
    ['an entry after the time', { ...columns, entry: Float64Array.of(0, 5) }, 'columns_invalid', 'entry[1]'],
  ])('refuses %s by its place', (_, spells, code, path) => {
    let error: unknown;
    try {
      cumulativeIncidence(spells as never);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code, details: { path } });
  });

  it.each([0, 1, NaN])('refuses a level of %d', (confidenceLevel) => {
    expect(() => cumulativeIncidence([], { confidenceLevel })).toThrow(DomainError);
  });
});
