import { checkWording, china, definePhrases, type PhrasePolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';

const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));
const source = { document: 'none' };
const policyOf = (texts: readonly string[], rest: Partial<PhrasePolicy> = {}): PhrasePolicy => ({
  ...{ id: 'x', version: '1', source },
  phrases: [
    {
      ...{ id: 'p', category: 'promise', severity: 'error', source },
      texts: { zh: texts },
      neutral: { zh: '无', en: 'none' },
    },
  ],
  ...{ negations: [], denials: [], harmless: [], turns: [], rejecting: [], asking: [] },
  ...{ listSeparators: [], variants: [] },
  ...rest,
});

describe('phrases against a text made to go back and forth', () => {
  it('that are spelt the same 10,000 times are one to the text', () => {
    const policy = definePhrases(policyOf(times(10_000, () => '保保')));
    // Each letter but the last begins one; of two that overlap the former stays.
    expect(checkWording(policy, '保'.repeat(10_000))).toHaveLength(5000);
  });

  it('speak with the last of the same spelling, and reach as far as the furthest of the same cue', () => {
    const policy = policyOf(['保本'], {
      negations: [
        { texts: ['不'], reach: 1 },
        { texts: ['不'], reach: 3 },
        { texts: ['不'], reach: 2 },
      ],
    });
    const [phrase] = policy.phrases;
    const twice = definePhrases({ ...policy, phrases: [phrase!, { ...phrase!, id: 'later' }] });
    expect(checkWording(twice, '能够保本').map(({ detail }) => detail['phrase'])).toEqual(['later']);
    // Three characters between 不 and 保本, then four.
    expect(checkWording(twice, '不一定能保本')).toEqual([]);
    expect(checkWording(twice, '不一定就能保本')).toHaveLength(1);
  });

  it('that end in one another are bounded by their length, which is at most 200 letters', () => {
    const nested = times(199, (place) => '保'.repeat(place + 2));
    expect(checkWording(definePhrases(policyOf(nested)), '保'.repeat(20_000))).toHaveLength(100);
    expect(() => definePhrases(policyOf(['保'.repeat(201)]))).toThrow(
      expect.objectContaining({ code: 'policy_invalid' }),
    );
  });

  it('whose long harmless uses end in one another are bounded by their letters together', () => {
    const nested = (count: number) => times(count, (place) => '保'.repeat(2000 - place));
    const others = times(20, (place) => `${'保'.repeat(1900)}${String.fromCodePoint(0x4e00 + place)}`);
    // 10 of 1,991 to 2,000 letters have 19,955, 11 of them 21,945.
    const policy = definePhrases(policyOf(['保本'], { harmless: [...nested(10), ...others] }));
    expect(checkWording(policy, '保 '.repeat(20_000))).toEqual([]);
    let reasons: unknown;
    try {
      definePhrases(policyOf(['保本'], { harmless: [...others, ...nested(11)] }));
    } catch (error) {
      ({ reasons } = error as { reasons: unknown });
    }
    // The longest is the one that is too much.
    expect(reasons).toMatchObject([{ rule: 'value_unfit', detail: { path: 'harmless[20]' } }]);
  });

  it.each(['保', '不保本', '“', "'a", '稳，赚，', '客户问“保本”'])(
    'of the preset read 500,000 characters of "%s"',
    (part) => {
      const found = checkWording(china.phrases, part.repeat(500_000 / part.length));
      expect(found.every(({ detail }) => (detail['start'] as number) < (detail['end'] as number))).toBe(true);
    },
  );
});
