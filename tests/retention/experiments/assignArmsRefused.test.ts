import { assignArmColumns, assignArms, defineExperiment, industry } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { half } from './designs.js';

describe('what cannot be assigned', () => {
  const a = { customer: 'a', stratum: 'A' };
  it.each([
    ['a customer twice', [a, a], [], 'customers[1].customer'],
    ['no class', [{ customer: 'a' }], [], 'customers[0].stratum'],
    ['an empty id', [{ ...a, customer: '' }], [], 'customers[0].customer'],
    ['no object', [null], [], 'customers[0]'],
    ['no list', null, [], 'customers'],
    ['an arm that there is not', [a], [{ ...a, arm: 'x' }], 'before[0].arm'],
    [
      'one twice before',
      [],
      [
        { ...a, arm: 'control' },
        { ...a, arm: 'control' },
      ],
      'before[1].customer',
    ],
  ])('%s is refused with its place and without the id', (_, customers, before, path) => {
    const error = errorOf(() => assignArms(half, customers as never, before as never));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });

  it.each([
    ['stratum', { customer: ['a'], stratum: [] }, 'columns_invalid', 'stratum'],
    ['no stratum', { customer: ['a'] }, 'columns_invalid', 'stratum'],
    ['an empty stratum', { customer: ['a'], stratum: [''] }, 'facts_invalid', 'stratum[0]'],
    ['a stratum that is no text', { customer: ['a'], stratum: [7] }, 'facts_invalid', 'stratum[0]'],
    ['an id twice', { customer: ['a', 'a'], stratum: ['A', 'A'] }, 'facts_invalid', 'customer[1]'],
    ['an empty id', { customer: [''], stratum: ['A'] }, 'facts_invalid', 'customer[0]'],
    ['an id that is no text', { customer: [1], stratum: ['A'] }, 'facts_invalid', 'customer[0]'],
    ['before of another kind', { customer: ['a'], stratum: ['A'], before: [0] }, 'columns_invalid', 'before'],
    [
      'before of another length',
      { customer: ['a'], stratum: ['A'], before: new Uint8Array(2) },
      'columns_invalid',
      'before',
    ],
    [
      'a place of no arm',
      { customer: ['a'], stratum: ['A'], before: Uint8Array.of(2) },
      'columns_invalid',
      'before[0]',
    ],
    ['no list', { customer: 'a' }, 'facts_invalid', 'customer'],
  ])('columns with %s are refused', (_, columns, code, path) => {
    const error = errorOf(() => assignArmColumns(half, columns as never));
    expect([error.code, error.details['path']]).toEqual([code, path]);
  });

  it.each([
    ['the preset', industry.wakingExperiment],
    ['the other preset', industry.wakingExperimentOnce],
    ['a design of its own id', defineExperiment({ ...industry.wakingExperiment, id: 'branch-7/calls' })],
  ])('needs a seed, and says what to do: %s', (_, design) => {
    for (const assign of [
      () => assignArms(design, [a]),
      () => assignArms(design, []),
      () => assignArmColumns(design, { customer: ['a'], stratum: ['A'] }),
    ]) {
      const error = errorOf(assign);
      expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'seed']);
      expect(error.message).toContain('defineExperiment({ ...design, id, seed })');
    }
    expect(assignArms(defineExperiment({ ...design, seed: 'drawn today' }), [a])).toHaveLength(1);
  });

  it('needs a design that was checked', () => {
    expect(errorOf(() => assignArms({ ...half }, [])).code).toBe('definition_unchecked');
    expect(errorOf(() => assignArmColumns({ ...half }, { customer: [] })).code).toBe('definition_unchecked');
  });
});
