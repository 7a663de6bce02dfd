import { kaplanMeier, kaplanMeierByGroup, nelsonAalen, type Spell } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectRefused, expectWorded } from '../../questionnaire/laws.js';

describe('a spell that cannot be used', () => {
  const good: Spell = { time: 5, event: true, group: 'a' };
  it.each([
    ['a negative time', { time: -1 }],
    ['a time that is no number', { time: NaN }],
    ['a time without end', { time: Infinity }],
    ['a time as text', { time: '5' }],
    ['an entry at its time', { entry: 5 }],
    ['an entry after its time', { entry: 6 }],
    ['an entry that is no number', { entry: NaN }],
    ['an event of text', { event: 'no' }],
    ['an event that is a number', { event: 0 }],
    ['no weight', { weight: 0 }],
    ['a negative weight', { weight: -1 }],
    ['a weight without end', { weight: Infinity }],
    ['a weight that is no number', { weight: NaN }],
    ['a weight that is too small to divide by', { weight: 1e-101 }],
    ['a weight beyond the whole numbers of a double', { weight: 2 ** 53 }],
  ])('is named by its index: %s', (_, change) => {
    const spells = [good, { ...good, group: 'b' }, { ...good, ...change }] as Spell[];
    for (const action of [() => kaplanMeier(spells), () => kaplanMeierByGroup(spells)]) {
      const error = errorOf(action);
      expect(error).toMatchObject({ code: 'spells_invalid', details: { index: 2, path: '[2]' } });
      expectWorded([error.reason]);
    }
  });

  it.each([null, undefined])('is named where there is %s', (nothing) => {
    const spells = [good, nothing] as Spell[];
    for (const action of [() => kaplanMeier(spells), () => kaplanMeierByGroup(spells)]) {
      expect(errorOf(action)).toMatchObject({ code: 'spells_invalid', details: { index: 1, path: '[1]' } });
    }
  });

  it('is none with limits of another kind', () => {
    const options = { confidence: 'loglog' as 'log-log' };
    const error = errorOf(() => kaplanMeier([good], options));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: 'confidence' } });
    expectWorded([error.reason]);
  });

  it.each([0, 1, -0.5, 95, NaN, '0.95'])('is none at a confidence level of %j', (confidenceLevel) => {
    expect(errorOf(() => kaplanMeier([good], { confidenceLevel: confidenceLevel as number }))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'confidenceLevel' },
    });
  });

  it.each([null, 'CANARY'])('is none with %j in place of options', (options) => {
    for (const curve of [kaplanMeier, nelsonAalen]) {
      const refused = { path: 'options', expected: 'an object' };
      expectRefused(() => curve([good], options as never), 'facts_invalid', refused);
    }
  });
});
