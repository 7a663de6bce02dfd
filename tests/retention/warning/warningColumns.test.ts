import { encodeWarningFacts, industry, warningColumns, type WarningColumns, warningFacts } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectRefused } from '../../questionnaire/laws.js';
import { on, policyOf } from './files.js';

const column = (...values: number[]) => Float64Array.of(...values);
const bits = ({ fired, unknown }: { fired: Uint32Array; unknown: Uint32Array }) =>
  [...fired].map((hit, row) => (hit === 1 ? 'fired' : unknown[row] === 1 ? 'unknown' : 'calm'));

describe('columns', () => {
  it('of a silence fire at all three limits', () => {
    const policy = policyOf({
      id: 'r',
      kind: 'falling-rhythm',
      counted: ['trade'],
      pastMonths: 1,
      leastGaps: 2,
      times: '3',
      leastDays: 10,
      points: 1,
    });
    const figures = {
      r: {
        silentDays: column(12, 11, 9, 12, NaN, 12, 12),
        medianGap: column(4, 4, 3, 4, 4, NaN, 4),
        gaps: column(2, 2, 2, 1, 2, 2, NaN),
      },
    };
    expect(bits(warningColumns(policy, { rows: 7, figures }))).toEqual([
      'fired',
      'calm',
      'calm',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('of a share know nothing of nothing', () => {
    const policy = policyOf({ id: 'r', kind: 'transfers-out', days: 1, share: '0.3', points: 1 });
    const figures = {
      r: { out: column(30, 29, 0, -5, 5, NaN, 5, 0), before: column(100, 100, 0, NaN, 0, 100, NaN, NaN) },
    };
    expect(bits(warningColumns(policy, { rows: 8, figures }))).toEqual([
      'fired',
      'calm',
      'calm',
      'calm',
      'unknown',
      'unknown',
      'unknown',
      'calm',
    ]);
  });

  it('of a loss after a wave need the wave only where the loss is deep', () => {
    const policy = policyOf({ id: 'r', kind: 'loss-after-wave', share: '0.3', withinDays: 5, points: 1 });
    const figures = {
      r: {
        loss: column(30, 30, 30, 30, 10, 0, NaN, NaN, 30),
        cost: column(100, 100, 100, 100, 100, NaN, 100, 100, 0),
        sinceWave: column(5, 6, -1, NaN, NaN, NaN, 3, 6, 3),
      },
    };
    expect(bits(warningColumns(policy, { rows: 9, figures }))).toEqual([
      'fired',
      'calm',
      'calm',
      'unknown',
      'calm',
      'calm',
      'unknown',
      'calm',
      'unknown',
    ]);
  });

  it('reach the level at its edge, and 255 below the first', () => {
    const policy = policyOf(
      { id: 'a', kind: 'no-contact', days: 1, points: 1 },
      { id: 'b', kind: 'no-contact', days: 2, points: 2.5 },
      { id: 'c', kind: 'complaint-open', days: 1, points: 0.5 },
    );
    const days = column(0, 1, 2, 2);
    const { score, level, fired } = warningColumns(policy, {
      rows: 4,
      // Rules may share a column.
      figures: { a: { days }, b: { days }, c: { days: column(-1, -1, -1, 1) } },
    });
    expect([...score]).toEqual([0, 1, 3.5, 4]);
    expect([...level]).toEqual([255, 0, 0, 1]);
    expect([...fired]).toEqual([0, 1, 3, 7]);
  });

  const policy = policyOf({ id: 'r', kind: 'transfers-out', days: 1, share: '0.3', points: 1 });
  it.each([
    ['less than no rows', { rows: -1, figures: {} }, 'rows'],
    ['half a row', { rows: 0.5, figures: {} }, 'rows'],
    ['a text of rows', { rows: 'CANARY', figures: {} }, 'rows'],
  ])('with %s are refused', (_, columns, path) => {
    expectRefused(() => warningColumns(policy, columns as unknown as WarningColumns), 'columns_invalid', {
      path,
      expected: 'a whole number of zero or more',
    });
  });

  it.each([
    // 8 million GB, if room were made before the figures are looked at.
    ['more rows than figures', 1e15, {}, 'out'],
    ['no figures of a rule', 1, {}, 'out'],
    ['a figure left out', 1, { r: { out: column(1) } }, 'before'],
    ['a column too short', 2, { r: { out: column(1, 1), before: column(1) } }, 'before'],
    ['a list', 1, { r: { out: [1], before: column(1) } }, 'out'],
    ['a text', 1, { r: { out: column(1), before: 'CANARY' } }, 'before'],
  ])('with %s are refused', (_, rows, figures, name) => {
    expectRefused(() => warningColumns(policy, { rows, figures: figures as never }), 'columns_invalid', {
      path: `figures.r.${name}`,
      expected: { zh: `长度为 ${rows} 的 Float64Array`, en: `a Float64Array of length ${rows}` },
    });
  });

  it('may be of no rows, and have figures of rules that there are not', () => {
    const none = { r: { out: column(), before: column() }, other: { days: column(1) } };
    expect(warningColumns(policy, { rows: 0, figures: none }).score).toHaveLength(0);
  });

  it('need the days since the wave only for a rule that asks for them', () => {
    const loss = { id: 'r', kind: 'loss-after-wave', share: '0.3', points: 1 } as const;
    const columns = { rows: 1, figures: { r: { loss: column(3), cost: column(10) } } };
    expect(warningColumns(policyOf(loss), columns).score[0]).toBe(1);
    expect(errorOf(() => warningColumns(policyOf({ ...loss, withinDays: 3 }), columns)).details['path']).toBe(
      'figures.r.sinceWave',
    );
  });

  it('are not made of facts that do not fit, nor by a policy that was not checked', () => {
    const facts = warningFacts(policy, {}, on(0));
    expect(errorOf(() => encodeWarningFacts(industry.earlyWarning, [facts])).code).toBe('facts_invalid');
    expect(errorOf(() => encodeWarningFacts({ ...policy }, [facts])).code).toBe('definition_unchecked');
    expect(errorOf(() => warningColumns({ ...policy }, { rows: 0, figures: {} })).code).toBe(
      'definition_unchecked',
    );
    expect(
      errorOf(() => encodeWarningFacts(policy, [facts, { ...facts, asOf: 'x' as never }])).details['path'],
    ).toBe('[1].asOf');
  });
});
