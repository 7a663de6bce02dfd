import fc from 'fast-check';
import type { Label, Option, Question, QuestionnaireDefinition } from 'panhuo';

// SurveyJS has no way to write braces: toSurveyJs refuses them.
const unbraced = (text: string) => text.replaceAll('}', ')');
const label = fc.record({
  zh: fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }).map(unbraced),
  en: fc.string({ minLength: 1, maxLength: 4 }).map(unbraced),
});
const points = fc.oneof(fc.integer({ min: -6, max: 9 }), fc.constantFrom(0.5, -1.5));
const flag = fc.constantFrom<boolean | undefined>(undefined, true, false);

function without<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

const question = fc
  .record({
    kind: fc.constantFrom('single', 'single', 'multiple', 'number', 'open'),
    text: label,
    options: fc.array(fc.record({ text: label, points, jump: fc.nat({ max: 6 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    optional: flag,
    reverse: flag,
    combine: fc.constantFrom<'sum' | 'max'>('sum', 'max'),
    range: fc.constantFrom(
      { min: 0, max: 10, step: 1 },
      { min: -1, max: 1, step: 0.5 },
      { min: 0, max: 3, step: 3 },
    ),
  })
  .map(
    ({ kind, text, options, optional, reverse, combine, range }) =>
      (place: number, count: number): Question => {
        const head = { id: `q${place}`, text: text as Label, optional };
        // A jump of 0 or beyond the number of questions is no jump or leads to the end.
        const next = (jump: number) =>
          jump === 0 ? undefined : place + jump < count ? `q${place + jump}` : 'end';
        const own = options.map((option, index): Option => ({
          id: `o${index}`,
          text: option.text,
          points: option.points,
        }));
        const routed = own.map(
          (option, index) => without({ ...option, next: next(options[index]?.jump ?? 0) }) as Option,
        );
        switch (kind) {
          case 'single':
            return without({ ...head, kind, options: routed, reverse }) as Question;
          case 'multiple':
            return without({ ...head, kind, options: own, combine }) as Question;
          case 'number':
            return without({ ...head, kind, range, reverse }) as Question;
          default:
            return without({ ...head, kind: 'open' }) as Question;
        }
      },
  );

/** Questionnaires of every kind of question, with routes; every question can be reached, and the level holds every total. */
export const randomQuestionnaires: fc.Arbitrary<QuestionnaireDefinition> = fc
  .record({
    questions: fc.array(question, { minLength: 1, maxLength: 5 }),
    title: label,
    extras: fc.record(
      {
        purpose: label,
        audience: label,
        note: label,
        source: fc.constant({ document: '办法', article: '第一条' }),
        statutory: fc.boolean(),
        validMonths: fc.integer({ min: 1, max: 24 }),
        factor: fc.constantFrom(0.5, 2),
        overrides: fc.constant([]),
      },
      { requiredKeys: [] },
    ),
    scaled: fc.boolean(),
  })
  .map(({ questions, title, extras, scaled }) => {
    const made = questions.map((make, place) => make(place, questions.length));
    const scored = made.filter(({ kind }) => kind !== 'open').map(({ id }) => id);
    return {
      id: 'random/one',
      version: '1',
      title,
      ...extras,
      questions: made,
      ...(scaled &&
        scored.length > 0 && {
          scales: [{ id: 's', questions: scored, combine: 'mean' as const, factor: 2 }],
        }),
      missing: { policy: 'zero' as const },
      levels: [{ id: 'all', text: { zh: '全', en: 'all' }, from: -1_000 }],
    };
  });

/** Answers by question, valid where they are asked: one for each question, or none. */
export function answersOf({
  questions,
}: QuestionnaireDefinition): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const answers = questions.map((own): [string, fc.Arbitrary<unknown>] => {
    switch (own.kind) {
      case 'single':
        return [own.id, fc.constantFrom(undefined, ...own.options.map(({ id }) => id))];
      case 'multiple':
        return [
          own.id,
          fc.constantFrom(
            undefined,
            own.options.map(({ id }) => id),
          ),
        ];
      case 'number':
        return [own.id, fc.constantFrom(undefined, own.range.min, own.range.max)];
      case 'open':
        return [own.id, fc.constantFrom(undefined, 'words')];
    }
  });
  return fc.record(Object.fromEntries(answers));
}

/** The questions asked of somebody who would give these answers: the rule of `next`, walked by hand. */
export function askedOf(
  { questions }: QuestionnaireDefinition,
  would: Readonly<Record<string, unknown>>,
): string[] {
  const asked: string[] = [];
  for (let place = 0; place < questions.length;) {
    const own = questions[place]!;
    asked.push(own.id);
    const chosen = own.kind === 'single' ? own.options.find(({ id }) => id === would[own.id]) : undefined;
    const next = chosen?.next;
    place =
      next === undefined
        ? place + 1
        : next === 'end'
          ? questions.length
          : questions.findIndex(({ id }) => id === next);
  }
  return asked;
}
