import { checkWording, definePhrases, type PhrasePolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded } from '../../questionnaire/laws.js';

describe('definePhrases', () => {
  const minimal: PhrasePolicy = {
    id: 'test/phrases',
    version: '1',
    source: { document: 'test' },
    phrases: [
      {
        id: 'one',
        category: 'promise',
        severity: 'advice',
        texts: { en: ['ab', 'abcd'] },
        neutral: { zh: '无', en: 'nothing' },
        source: { document: 'test' },
      },
      {
        id: 'two',
        category: 'certainty',
        severity: 'error',
        texts: { zh: ['甲乙', '乙丙丁', '丁戊'] },
        neutral: { zh: '无', en: 'nothing' },
        source: { document: 'test' },
      },
    ],
    negations: [],
    denials: [],
    harmless: [],
    turns: [],
    rejecting: [],
    asking: [],
    listSeparators: [],
    variants: [],
  };
  const own = (change: Partial<PhrasePolicy>): ReturnType<typeof definePhrases> =>
    definePhrases({ ...minimal, ...change });

  it('lets the longest of overlapping phrases stand', () => {
    const spans = (text: string): unknown[] =>
      checkWording(own({}), text).map(({ detail: { start, end } }) => [start, end]);
    // 甲乙 and 丁戊 both overlap 乙丙丁, which is longer.
    expect(spans('甲乙丙丁戊')).toEqual([[1, 4]]);
    expect(spans('ab cd, ab')).toEqual([
      [0, 5],
      [7, 9],
    ]);
  });

  it('lets a harmless use win over a phrase that it equals or contains', () => {
    for (const harmless of ['甲乙', '某甲乙', '甲乙某']) {
      expect(checkWording(own({ harmless: [harmless] }), '某甲乙某')).toEqual([]);
    }
    expect(checkWording(own({ harmless: ['某甲'] }), '某甲乙某')).toHaveLength(1);
  });

  it('lets a rejecting word excuse a quotation from outside it alone, and in its own sentence', () => {
    const policy = own({ rejecting: ['伪'] });
    const counts = ['“甲乙”伪', '伪，“甲乙”', '“甲乙伪”', '“甲乙”。伪', '甲乙伪'].map(
      (text) => checkWording(policy, text).length,
    );
    expect(counts).toEqual([0, 0, 1, 1, 1]);
  });

  it('names no article that the source does not name', () => {
    expect(checkWording(own({}), 'ab')[0]?.detail['article']).toBe('');
  });

  it.each([0, 1, 2, 3])('lets a negation reach over %i letters and no further', (reach) => {
    const policy = own({ negations: [{ texts: ['勿'], reach }] });
    for (const gap of [0, 1, 2, 3, 4]) {
      expect(checkWording(policy, `勿${'某'.repeat(gap)}甲乙`).length).toBe(gap <= reach ? 0 : 1);
    }
  });

  it.each([0, 1, 2, 3])('lets a denial reach back over %i letters and no further', (reach) => {
    const policy = own({ denials: [{ texts: ['伪'], reach }] });
    for (const gap of [0, 1, 2, 3, 4]) {
      expect(checkWording(policy, `甲乙${'某'.repeat(gap)}伪`).length).toBe(gap <= reach ? 0 : 1);
    }
  });

  it('reaches over a list separator and not over a comma, a turn or the end of a sentence', () => {
    const policy = own({ negations: [{ texts: ['勿'], reach: 9 }], listSeparators: ['、'], turns: ['但'] });
    const counts = ['勿某、甲乙', '勿某，甲乙', '勿某但甲乙', '勿某。甲乙', '勿某\n甲乙'].map(
      (text) => checkWording(policy, text).length,
    );
    expect(counts).toEqual([0, 1, 1, 1, 1]);
  });

  it('takes a long disclaimer as a harmless use', () => {
    // A use is found where no comma and no stop parts it, so what is said of it stands in one clause.
    const disclaimer =
      'Past performance is no guarantee of future results and the value of investments and the income from them may fall as well ' +
      'as rise so that you may not get back the amount that you invested while this page is no offer and no advice for which you ' +
      'should read the documents of the product and ask your adviser where you are in doubt about any of it';
    expect(disclaimer.length).toBeGreaterThan(325);
    const guarantee = [{ ...minimal.phrases[0]!, texts: { en: ['guarantee'] } }];
    expect(checkWording(own({ phrases: guarantee }), disclaimer)).toHaveLength(1);
    expect(checkWording(own({ phrases: guarantee, harmless: [disclaimer] }), disclaimer)).toEqual([]);
    // With its commas and stops it can be written down as well, as before there was a limit.
    expect(own({ harmless: [`${disclaimer}. ${disclaimer}.`] }).harmless).toHaveLength(1);
  });

  it.each<[number, Partial<PhrasePolicy>, string]>([
    [200, { turns: ['某'.repeat(200)], rejecting: ['某'.repeat(200)] }, ''],
    [201, { turns: ['某'.repeat(201)] }, 'turns[0]'],
    [201, { rejecting: ['某'.repeat(201)] }, 'rejecting[0]'],
    [201, { denials: [{ texts: ['某'.repeat(201)], reach: 1 }] }, 'denials[0].texts[0]'],
    [2000, { harmless: ['某'.repeat(2000)] }, ''],
    [2001, { harmless: ['某'.repeat(2001)] }, 'harmless[0]'],
  ])('bounds a text of %i letters by what its list costs', (_, change, path) => {
    if (path === '') expect(own(change).id).toBe(minimal.id);
    else
      expect(errorOf(() => own(change)).reasons).toMatchObject([{ rule: 'value_unfit', detail: { path } }]);
  });

  it.each<[string, string, Partial<PhrasePolicy>]>([
    ['phrases', 'value_unfit', { phrases: [] }],
    ['phrases[1].id', 'id_repeated', { phrases: [minimal.phrases[0]!, minimal.phrases[0]!] }],
    ['phrases[0].texts', 'value_missing', { phrases: [{ ...minimal.phrases[0]!, texts: {} }] }],
    [
      'phrases[0].texts.zh[0]',
      'value_unfit',
      { phrases: [{ ...minimal.phrases[0]!, texts: { zh: ['稳'] } }] },
    ],
    ['negations[0].texts[0]', 'value_unfit', { negations: [{ texts: ['!'], reach: 1 }] }],
    ['negations[0].reach', 'value_unfit', { negations: [{ texts: ['no'], reach: -1 }] }],
    ['turns[0]', 'value_unfit', { turns: ['…'] }],
    ['variants[0]', 'value_unfit', { variants: ['abc'] }],
    ['listSeparators[0]', 'value_unfit', { listSeparators: ['、、'] }],
  ])('refuses %s by %s', (path, rule, change) => {
    const error = errorOf(() => own(change));
    expect(error.code).toBe('policy_invalid');
    expect(error.reasons).toMatchObject([{ rule, detail: { path } }]);
    expectWorded(error.reasons);
  });
});
