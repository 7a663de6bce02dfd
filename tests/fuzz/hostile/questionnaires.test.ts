import {
  compileQuestionnaire,
  defineQuestionnaire,
  DomainError,
  fromFhirQuestionnaire,
  fromSurveyJs,
  inspectQuestionnaire,
  type Questionnaire,
  toFhirQuestionnaire,
  toSurveyJs,
} from 'panhuo';
import { describe, expect, it } from 'vitest';

const text = { zh: '题', en: 'question' };
const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));
const form = (questions: readonly unknown[], rest: object = {}): never =>
  ({
    id: 'x',
    version: '1',
    title: text,
    missing: { policy: 'zero' },
    questions,
    levels: [{ id: 'all', text, from: -1e300 }],
    ...rest,
  }) as never;
const options = (
  count: number,
  points: (place: number) => number,
  rest: (place: number) => object = () => ({}),
) => times(count, (place) => ({ id: `o${place}`, text, points: points(place), ...rest(place) }));
const number = (place: number, min: number, max: number, step: number) => ({
  id: `q${place}`,
  text,
  kind: 'number',
  range: { min, max, step },
});
const multiple = (place: number, count: number, points: (place: number) => number) => ({
  id: `q${place}`,
  text,
  kind: 'multiple',
  combine: 'sum',
  options: options(count, points),
});
const errorsOf = (definition: never): string[] =>
  inspectQuestionnaire(definition).flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));

describe('a hostile questionnaire', () => {
  it.each<[string, never, readonly string[]]>([
    ['a range of 10^17 answers', form([number(0, 0, 1e15, 0.01)]), ['value_unfit']],
    ['a range without an end', form([number(0, 0, 1e300, 1)]), ['value_unfit']],
    ['a million answers', form([number(0, 0, 999_999, 1)]), []],
    [
      'a million answers, 5,000 times over',
      form(times(5000, (place) => number(place, 0, 999_999, 1))),
      ['totals_too_many'],
    ],
    // No two choices of several come to the same: 2^1000 totals.
    [
      'a choice of 1,000 options with odd points',
      form([multiple(0, 1000, (place) => Math.sqrt(place + 1))]),
      ['totals_too_many'],
    ],
    [
      '30 choices of 1,000 options',
      form(times(30, (place) => multiple(place, 1000, () => 1))),
      ['totals_too_many'],
    ],
    [
      'prorating over 3,000 questions',
      form(
        times(3000, (place) => ({ id: `q${place}`, text, kind: 'single', options: options(3, Number) })),
        { missing: { policy: 'prorate', atLeast: 1, round: 'none' } },
      ),
      ['totals_too_many'],
    ],
    ['a validity of 1e300 months', form([number(0, 0, 1, 1)], { validMonths: 1e300 }), ['value_unfit']],
  ])('with %s has the errors it should', (_, definition, errors) => {
    expect(errorsOf(definition)).toEqual(errors);
  });

  /** Every answer of a question leads past others. */
  const routed = (count: number, next: (place: number, option: number) => string): never =>
    form(
      times(count, (place) => ({
        id: `q${place}`,
        text,
        kind: 'single',
        options: options(
          3,
          () => 0,
          (option) => ({ next: next(place, option) }),
        ),
      })),
    );
  const defined = (definition: never) => defineQuestionnaire(definition) as unknown as Questionnaire;

  it('with 3,000 questions that route in every direction is compiled and written', () => {
    const near = defined(
      routed(3000, (place, option) => (place + option + 1 < 3000 ? `q${place + option + 1}` : 'end')),
    );
    expect(compileQuestionnaire(near).levels).toEqual(['all']);
    expect(toFhirQuestionnaire(near).item).toHaveLength(3000);
    expect(toSurveyJs(near).pages[0].elements).toHaveLength(3000);
  });

  it('whose routes would fill a form with millions of conditions is refused', () => {
    // Two answers of each question lead to the end: 2 × (2999 + 2998 + …), 9 million conditions.
    const far = defined(
      routed(3000, (place, option) => (option > 0 || place === 2999 ? 'end' : `q${place + 1}`)),
    );
    for (const write of [toFhirQuestionnaire, toSurveyJs]) {
      expect(() => write(far)).toThrow(expect.objectContaining({ code: 'facts_invalid' }));
    }
  });
});

describe('a hostile form from elsewhere', () => {
  const deep = (open: string, close: string): unknown =>
    JSON.parse(open.repeat(100_000) + close.repeat(100_000));

  it.each<[string, () => unknown]>([
    [
      'FHIR, items in items',
      () =>
        fromFhirQuestionnaire({
          resourceType: 'Questionnaire',
          item: [deep('{"item":[', ']}')],
        }),
    ],
    ['SurveyJS, panels in panels', () => fromSurveyJs(deep('{"elements":[', ']}'))],
  ])('nested 100,000 levels deep is refused: %s', (_, read) => {
    expect(read).toThrow(DomainError);
  });

  it('with value sets that refer to one another does not multiply', () => {
    // A bomb of entities: each set names the next one twice, 2^1000 codes.
    const contained = times(1000, (place) => ({
      resourceType: 'ValueSet',
      id: `v${place}`,
      compose: { include: times(2, () => ({ valueSet: [`#v${place + 1}`] })) },
    }));
    const item = [{ linkId: 'q', type: 'coding', answerValueSet: '#v0' }];
    const { findings } = fromFhirQuestionnaire({ resourceType: 'Questionnaire', contained, item });
    expect(findings.some(({ rule }) => rule === 'form_part_ignored')).toBe(true);
  });

  it.each(['{', '{q0} ', "{q0} = 'a' or ", ' ', "'", 'not '])(
    'with a condition of 300,000 times "%s" is read in one pass',
    (part) => {
      const elements = [
        { type: 'radiogroup', name: 'q0', choices: ['a', 'b'] },
        { type: 'radiogroup', name: 'q1', choices: ['a', 'b'], visibleIf: part.repeat(300_000) },
      ];
      expect(fromSurveyJs({ elements }).findings.some(({ severity }) => severity === 'error')).toBe(true);
    },
  );

  it('with a list as long as its file may be is read', () => {
    const elements = times(9000, (place) => ({
      type: 'radiogroup',
      name: `q${place}`,
      choices: ['a', 'b'],
      ...(place > 0 && { visibleIf: `{q${place - 1}} = 'a'` }),
    }));
    // Its questions are in one language: that is said of each.
    expect(fromSurveyJs({ elements }).findings.length).toBeGreaterThanOrEqual(9000);
  });
});
