import fc from 'fast-check';
import { DomainError, readCase } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson, visible } from '../../questionnaire/laws.js';
import { caseIn, funnel, type Stage, wayTo } from '../cases.js';

const { row } = caseIn('trade');

it.each(Object.keys(wayTo) as Stage[])('reads a case in %s as it was stored', (stage) => {
  const stored = caseIn(stage).row;
  const read = readCase(funnel, throughJson(stored));
  expect(read).toEqual(stored);
  expect(read).not.toBe(stored);
});

describe('a wrong field', () => {
  it.each([
    ['id', 7, 'id'],
    ['id', '', 'id'],
    ['customer', null, 'customer'],
    ['funnel', 'course/service-funnel', 'funnel'],
    ['funnel', { ...row.funnel, id: 'CANARY' }, 'funnel.id'],
    ['funnel', { ...row.funnel, version: '0' }, 'funnel.version'],
    ['funnel', { ...row.funnel, fingerprint: 'fnv1a64:0000000000000000' }, 'funnel.fingerprint'],
    ['funnel', { ...row.funnel, CANARY: 1 }, 'funnel'],
    ['stage', 'CANARY', 'stage'],
    ['stage', 'toString', 'stage'],
    ['stage', 1, 'stage'],
    ['enteredOn', '2024-02-30', 'enteredOn'],
    ['enteredOn', '2024-01-04', 'enteredOn'],
    ['openedOn', 'CANARY', 'openedOn'],
    ['openedOn', 19727, 'openedOn'],
    ['entry', 'CANARY', 'entry'],
    ['entry', 'constructor', 'entry'],
    ['revision', -1, 'revision'],
    ['revision', 1.5, 'revision'],
    ['revision', '2', 'revision'],
    ['revision', 2 ** 53, 'revision'],
    ['episode', 0, 'episode'],
    ['CANARY', 1, ''],
  ])('%s: %j is refused at %j', (field, value, path) => {
    const error = errorOf(() => readCase(funnel, { ...row, [field]: value }));
    expect(error).toMatchObject({ code: 'case_mismatch', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('that does not exist is named by its position', () => {
    expect(errorOf(() => readCase(funnel, { ...{ id: row.id, CANARY: 1 }, ...row })).reasons).toEqual([
      { rule: 'key_unknown', detail: { path: '', position: 1 } },
    ]);
  });

  it.each(Object.keys(row))('%s may not be missing', (field) => {
    const { [field as keyof typeof row]: gone, ...rest } = row;
    expect(gone).toBeDefined();
    const { code, details } = errorOf(() => readCase(funnel, rest));
    expect([code, details['path']]).toEqual(['case_mismatch', field]);
  });
});

it('answers junk with a DomainError, and junk only', () => {
  const field = fc.constantFrom(...Object.keys(row), '__proto__', 'CANARY');
  const mutated = fc
    .tuple(field, fc.anything({ withBigInt: true, withNullPrototype: true }))
    .map(([key, value]) => ({ ...row, ...Object.fromEntries([[key, value]]) }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), mutated), (junk) => {
      try {
        expect(readCase(funnel, junk)).toEqual(junk);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        expect(['case_mismatch', 'input_not_plain']).toContain(error.code);
        expect(visible(error)).not.toContain('CANARY');
      }
      expect('stage' in {}).toBe(false);
    }),
    { numRuns: 1500 },
  );
});

describe('a row that no steps could have made', () => {
  const { row } = caseIn('trade');
  it.each([
    ['stands elsewhere than its entry without a step', { revision: 0, episode: 1 }, 'revision'],
    ['has more episodes than steps', { episode: 4 }, 'episode'],
    [
      'came later than it was opened, without a step',
      { stage: 'watch', revision: 0, enteredOn: '2030-01-01' },
      'revision',
    ],
    ['has rested without coming back', { pausedDays: 3 }, 'pausedDays'],
    ['has come back without having rested', { resumedOn: row.enteredOn }, 'pausedDays'],
    ['has rested for longer than it was there', { resumedOn: row.enteredOn, pausedDays: 9 }, 'pausedDays'],
  ])('%s', (_, change, path) => {
    expect(errorOf(() => readCase(funnel, { ...row, ...change }))).toMatchObject({
      code: 'case_mismatch',
      details: { path },
    });
  });

  it('was paused where nothing can be paused', () => {
    const closed = caseIn('close').row;
    for (const change of [{ pausedOn: closed.enteredOn }, { resumedOn: closed.enteredOn, pausedDays: 0 }]) {
      expect(errorOf(() => readCase(funnel, { ...closed, ...change }))).toMatchObject({
        details: { path: 'pausedOn' },
      });
    }
  });
});
