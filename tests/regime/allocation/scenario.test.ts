import fc from 'fast-check';
import { course, scenario, type ScenarioInput } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, visible } from '../../questionnaire/laws.js';

const shown = (input: ScenarioInput) => {
  const result = scenario(course.positionBands, frozen(input));
  expectPlain(result);
  expectWorded(result.reasons);
  return result;
};

describe('the course’s scenarios on 100,000 CNY', () => {
  // domain.md §6: 100,000 × 75 % × 50 % = +37,500; ±7,500; −12,500.
  it.each([
    ['strong', undefined, '75000.00', '37500.00', '0.375'],
    ['sideways', undefined, '50000.00', '7500.00', '0.075'],
    ['sideways', '-0.15', '50000.00', '-7500.00', '-0.075'],
    ['weak', undefined, '25000.00', '-12500.00', '-0.125'],
  ] as const)('%s market, move %s: %s invested, %s', (regime, move, invested, profit, ratio) => {
    const { value } = shown({ capital: '100000', regime, move });
    expect(value).toEqual({ invested, profit, ratio, illustrative: true });
  });

  it('say in both languages that they promise nothing', () => {
    const { reasons } = shown({ capital: 100_000, regime: 'strong' });
    expect(reasons.map(({ rule }) => rule)).toEqual([
      'scenario_position',
      'scenario_move',
      'scenario_illustration',
    ]);
  });
});

describe('every scenario', () => {
  it('is illustrative, explains its profit to the cent, and loses no more than is invested', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom('strong', 'sideways', 'weak'),
        fc.integer({ min: -100, max: 300 }),
        (fen, regime, percent) => {
          const { value, reasons } = shown({
            capital: (fen / 100).toFixed(2),
            regime,
            move: (percent / 100).toFixed(2),
          });
          expect(value.illustrative).toBe(true);
          expect(reasons[1]?.detail['amount']).toBe(value.profit);
          expect(Number(value.profit)).toBeGreaterThanOrEqual(-Number(value.invested));
          expect(Math.sign(Number(value.profit)) * Math.sign(percent)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('of no capital, or of no move, has no sign', () => {
    const nothing = { profit: '0.00', illustrative: true };
    expect(shown({ capital: 0, regime: 'weak' }).value).toEqual({
      ...nothing,
      invested: '0.00',
      ratio: '-0.125',
    });
    expect(shown({ capital: 100, regime: 'weak', move: '-0' }).value).toEqual({
      ...nothing,
      invested: '25.00',
      ratio: '0',
    });
  });
});

describe('a scenario that cannot be', () => {
  it('does not compile for an unknown regime, and is refused', () => {
    // @ts-expect-error [ts2322] -- an unknown regime has no scenario
    const error = errorOf(() => scenario(course.positionBands, { capital: '1', regime: 'unknown' }));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'regime']);
    expectWorded([error.reason]);
  });

  it.each([
    ['a regime in a list', { regime: ['weak'] }, 'facts_invalid', 'regime'],
    ['a regime named like a method', { regime: 'toString' }, 'facts_invalid', 'regime'],
    ['a negative capital', { capital: '-1' }, 'facts_invalid', 'capital'],
    ['a capital that is no number', { capital: 'CANARY' }, 'decimal_invalid', 'capital'],
    ['a move that is no number', { move: 'CANARY' }, 'decimal_invalid', 'move'],
    ['a loss of more than the whole', { move: '-1.01' }, 'facts_invalid', 'move'],
  ])('is refused: %s', (_, change, code, path) => {
    const input = { capital: '100000', regime: 'strong', ...change } as unknown as ScenarioInput;
    const error = errorOf(() => scenario(course.positionBands, input));
    expect([error.code, error.details['path']]).toEqual([code, path]);
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });
});
