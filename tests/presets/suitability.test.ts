import {
  type AnswersOf,
  china,
  day,
  defineQuestionnaire,
  inspectQuestionnaire,
  type QuestionnaireDefinition,
  scoreAnswers,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, expectWorded, throughJson } from '../questionnaire/laws.js';

const { suitability, suitabilityCutOffs, suitabilityQuestionnaire } = china;
type Sheet = AnswersOf<typeof suitability>;

// The public 100-point key, vectors.md, Questionnaire: the points of the options a, b, c … of questions 1 to 20.
const publicKey = [
  [3, 2, 1, 1, 0],
  [1, 3, 4, 5, 6],
  [3, 2, 1, 0],
  [0, 1, 2, 3],
  [5, 5, 5, 0],
  [1, 2, 3, 5],
  [1, 2, 3, 4],
  [1, 3, 4, 6],
  [0, 1, 2, 4, 6],
  [1, 2, 3, 4, 0],
  [1, 3, 5],
  [2, 4, 5, 6, 6],
  [0, 1, 3, 5, 6],
  [0, 2, 3, 4],
  [0, 2, 4, 6],
  [7, 5, 4, 3, 1],
  [5, 7, 3, 2, 0],
  [5, 3, 1],
  [1, 2, 4, 5],
  [4, 3, 2, 1, 0],
];
const several = ['q9', 'q12'];
const answer = (question: string, place: number) => {
  const option = 'abcde'.charAt(place);
  return several.includes(question) ? [option] : option;
};
const cells = publicKey.flatMap((key, index) =>
  key.map((points, place) => ({ question: `q${index + 1}`, place, points })),
);

/** The sheet that takes of every question the option that `choose` prefers. */
function sheetBy(choose: (points: readonly number[]) => number): Sheet {
  const entries = publicKey.map((key, index) => {
    const question = `q${index + 1}`;
    return [question, answer(question, key.indexOf(choose(key)))];
  });
  return Object.fromEntries(entries) as Sheet;
}
const lowest = sheetBy((points) => Math.min(...points));
const highest = sheetBy((points) => Math.max(...points));

/** A sheet of that total without an answer that makes the lowest category: from the highest, downwards. */
function sheetOf(total: number): Sheet {
  let left = 100 - total;
  const sheet: Record<string, unknown> = { ...highest };
  for (const [index, key] of publicKey.entries()) {
    const question = `q${index + 1}`;
    const allowed = key.filter((_, place) => !isLowest(question, 'abcde'.charAt(place)));
    const most = Math.max(...key);
    const taken = Math.min(...allowed.filter((points) => most - points <= left));
    sheet[question] = answer(question, key.indexOf(taken));
    left -= most - taken;
  }
  expect(left).toBe(0);
  return sheet;
}

// domain.md §5, lowest category: no income, no knowledge, no tolerance of any loss. Full capacity is not asked.
const lowestCategory = [
  ['q1', 'e', /没有任何收入/, /no income/],
  ['q6', 'a', /完全不了解/, /^nothing/],
  ['q14', 'a', /任何亏损都不能接受/, /^no loss at all$/],
] as const;
const isLowest = (question: string, option: string) =>
  lowestCategory.some(([own, place]) => own === question && place === option);

describe('the key of the suitability test', () => {
  it.each(cells)('gives $question, option $place, $points points', ({ question, place, points }) => {
    const score = scoreAnswers(suitability, { ...lowest, [question]: answer(question, place) });
    const given = score.reasons.find(({ detail }) => detail.question === question);
    expect(given?.detail).toMatchObject({ options: ['abcde'.charAt(place)], points });
  });

  it('has no other question and no other option', () => {
    const key = suitability.questions.map((own) =>
      'options' in own ? own.options.map(({ points }) => points) : [],
    );
    expect(key).toEqual(publicKey);
    expect(suitability.questions.map(({ id }) => id)).toEqual(publicKey.map((_, index) => `q${index + 1}`));
    const kinds = suitability.questions.filter(({ kind }) => kind === 'multiple').map(({ id }) => id);
    expect(kinds).toEqual(several);
  });

  it('runs from 10 to 100, as published', () => {
    expect(scoreAnswers(suitability, lowest)).toMatchObject({ points: 10, range: { min: 10, max: 100 } });
    expect(scoreAnswers(suitability, highest)).toMatchObject({ points: 100, level: 'C5', flags: [] });
  });

  it('counts the highest of several answers', () => {
    const score = scoreAnswers(suitability, { ...highest, q9: ['a', 'c', 'b'], q12: ['b', 'a'] });
    expect(score.points).toBe(100 - 6 + 2 - 6 + 4); // q9: c is worth 2, not 6; q12: b is worth 4, not 6
  });
});

describe('the levels', () => {
  // domain.md §5: <20/20–37/38–53/54–82/≥83 · 0–19/20–39/40–59/60–79/80–100 · ≤24/25–36/37–72/73–86/87–100.
  const seen = [
    ['firmA', [20, 38, 54, 83]],
    ['firmB', [20, 40, 60, 80]],
    ['firmC', [25, 37, 73, 87]],
  ] as const;
  const levels = ['C1', 'C2', 'C3', 'C4', 'C5'] as const;

  it.each(seen)('of %s begin at %j', (firm, starts) => {
    expect(Object.values(suitabilityCutOffs[firm])).toEqual(starts);
    const cutOffs = suitabilityCutOffs[firm];
    const own = suitabilityQuestionnaire({ id: 'own/suitability', version: '3', cutOffs, validMonths: 24 });
    for (const [place, start] of starts.entries()) {
      expect(scoreAnswers(own, sheetOf(start - 1)).level).toBe(levels[place]);
      expect(scoreAnswers(own, sheetOf(start)).level).toBe(levels[place + 1]);
    }
    expect(scoreAnswers(own, highest, { on: day('2024-01-31') })).toMatchObject({
      questionnaire: { id: 'own/suitability', version: '3' },
      expiresOn: '2026-01-31', // 24 months later
    });
    expect(inspectQuestionnaire(own)).toEqual([]);
  });

  it('of the ready test are those of the first firm, and a result lasts a year', () => {
    expect(suitability.levels.map(({ from }) => from)).toEqual([0, ...seen[0][1]]);
    expect(scoreAnswers(suitability, highest, { on: day('2024-02-29') }).expiresOn).toBe('2025-02-28');
  });

  it('leave no total out: the table that loses 81 is refused', () => {
    // The public defect of domain.md §5: "> 81" is tested after "<= 80".
    const levels = suitability.levels.map((level) => {
      if (level.id === 'C4') return { ...level, to: 80 };
      return level.id === 'C5' ? { ...level, from: 82 } : level;
    });
    const defect: QuestionnaireDefinition = { ...suitability, levels };
    expect(errorOf(() => defineQuestionnaire(defect))).toMatchObject({
      code: 'questionnaire_invalid',
      details: { reasons: [{ rule: 'level_gap', detail: { totals: [81], count: 1 } }] },
    });
  });

  it.each([
    ['do not rise', { C2: 20, C3: 60, C4: 40, C5: 80 }],
    ['are equal', { C2: 20, C3: 40, C4: 40, C5: 80 }],
    ['are not whole', { C2: 20.5, C3: 40, C4: 60, C5: 80 }],
    ['are beyond the highest total', { C2: 20, C3: 40, C4: 60, C5: 101 }],
    ['are no numbers', { C2: NaN, C3: 40, C4: 60, C5: 80 }],
  ])('are refused when the cut-offs %s', (_, cutOffs) => {
    const define = () => suitabilityQuestionnaire({ id: 'x', version: '1', cutOffs, validMonths: 12 });
    expect(errorOf(define).code).toBe('questionnaire_invalid');
  });
});

describe('what a firm settles', () => {
  const cutOffs = suitabilityCutOffs.firmB;

  it.each([undefined, null, 0, 25, 12.5, '12', Number.NaN])('is no validity of %s months', (validMonths) => {
    const options = { id: 'x', version: '1', cutOffs, validMonths: validMonths as number };
    expect(errorOf(() => suitabilityQuestionnaire(options))).toMatchObject({
      code: 'questionnaire_invalid',
      details: { path: 'validMonths' },
    });
  });

  it.each([1, 24])('may be a validity of %i months', (validMonths) => {
    const own = suitabilityQuestionnaire({ id: 'x', version: '1', cutOffs, validMonths });
    expect(own.validMonths).toBe(validMonths);
  });

  it.each([undefined, null, 'CANARY', 7])('is no %j, nor are its cut-offs', (none) => {
    const ask = (options: object) => () => suitabilityQuestionnaire(options as never);
    const expected = 'an object';
    expectRefused(ask(none as never), 'questionnaire_invalid', { path: '', expected });
    const options = { id: 'x', version: '1', cutOffs: none, validMonths: 12 };
    expectRefused(ask(options), 'questionnaire_invalid', { path: 'cutOffs', expected });
  });

  it.each(
    (['C2', 'C3', 'C4', 'C5'] as const).flatMap(
      (level) =>
        [
          [level, undefined],
          [level, 'CANARY'],
          [level, '20'],
          [level, NaN],
          [level, -Infinity],
        ] as const,
    ),
  )('is no cut-off of %s that is %j', (level, cutOff) => {
    const options = {
      id: 'x',
      version: '1',
      cutOffs: { ...cutOffs, [level]: cutOff as number },
      validMonths: 12,
    };
    expectRefused(() => suitabilityQuestionnaire(options), 'questionnaire_invalid', {
      path: `cutOffs.${level}`,
      expected: 'a number',
    });
  });

  it('may stand in a file', () => {
    const options = { id: 'x', version: '1', cutOffs, validMonths: 12 };
    const stored = throughJson<typeof options>(options);
    expect(suitabilityQuestionnaire(stored)).toEqual(suitabilityQuestionnaire(options));
  });

  it('starts from cut-offs that nobody changes', () => {
    expect(Object.isFrozen(suitabilityCutOffs)).toBe(true);
    for (const firm of Object.values(suitabilityCutOffs)) expect(Object.isFrozen(firm)).toBe(true);
  });
});

describe('the lowest category', () => {
  it.each(lowestCategory)('is set by %s %s, whatever the points', (question, option, zh, en) => {
    const score = scoreAnswers(suitability, { ...highest, [question]: option });
    expect(score).toMatchObject({ level: 'C1', flags: ['lowest-category'] });
    expect(score.points).toBeGreaterThan(90); // the points stay as they are: 100 less at most 4
    const own = suitability.questions.find(({ id }) => id === question);
    const text =
      own !== undefined && 'options' in own ? own.options.find(({ id }) => id === option)?.text : undefined;
    expect(text?.zh).toMatch(zh);
    expect(text?.en).toMatch(en);
    expectWorded(score.reasons);
    expectPlain(score);
  });

  it('is set by no other answer', () => {
    for (const { question, place } of cells) {
      if (isLowest(question, 'abcde'.charAt(place))) continue;
      const score = scoreAnswers(suitability, { ...highest, [question]: answer(question, place) });
      expect(score.flags).toEqual([]);
    }
    // C1 by points alone is not it. The least without one of the three: 10 + 1 (q1 d) + 1 (q6 b) + 2 (q14 b) = 14.
    expect(scoreAnswers(suitability, sheetOf(14))).toMatchObject({ points: 14, level: 'C1', flags: [] });
  });

  it('is raised once when several answers say it', () => {
    expect(scoreAnswers(suitability, lowest)).toMatchObject({ level: 'C1', flags: ['lowest-category'] });
  });
});

describe('a statutory test', () => {
  it('never tells how near the next level is', () => {
    expect(scoreAnswers(suitability, sheetOf(82)).toNext).toEqual({ below: null, above: null });
  });

  it('gives no level while an answer is missing', () => {
    const { q20, ...rest } = highest;
    expect(q20).toBe('a');
    const score = scoreAnswers(suitability, rest);
    expect(score).toMatchObject({ points: null, level: null, missing: ['q20'], expiresOn: null });
  });

  it('says that capacity is not asked, and what each firm settles', () => {
    expect(suitability.note?.zh).toContain('民事行为能力');
    expect(suitability.note?.en).toContain('capacity');
    expect(suitability.note?.en).toContain('Each firm sets its own cut-offs');
    expect(suitability.note?.en).toContain('one or two years');
  });

  it('has no finding against it, before and after JSON', () => {
    expect(inspectQuestionnaire(suitability)).toEqual([]);
    expect(defineQuestionnaire(throughJson(suitability) as QuestionnaireDefinition)).toEqual(suitability);
  });

  it('takes a firm’s own document as its source', () => {
    const source = { document: '某证券公司适当性管理制度' };
    const cutOffs = suitabilityCutOffs.firmB;
    const own = suitabilityQuestionnaire({ id: 'x', version: '1', cutOffs, validMonths: 12, source });
    expect(own.source).toEqual(source);
  });

  it('knows its answers and levels', () => {
    expectTypeOf(scoreAnswers(suitability, {}).level).toEqualTypeOf<
      'C1' | 'C2' | 'C3' | 'C4' | 'C5' | null
    >();
    expectTypeOf<Sheet['q12']>().toEqualTypeOf<readonly ('a' | 'b' | 'c' | 'd' | 'e')[] | undefined>();
    expectTypeOf<Sheet['q11']>().toEqualTypeOf<'a' | 'b' | 'c' | undefined>();
  });
});
