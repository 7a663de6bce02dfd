import type {
  MultipleQuestion,
  Option,
  Question,
  QuestionnaireDefinition,
  ScoreLevel,
  SingleQuestion,
} from 'panhuo';

// Published answer keys as definitions: a line a question, the points of its options in order; the options are a, b, c …

const letters = 'abcdefghijklmnopqrstuvwxyz';
export const text = { zh: '文', en: 'text' };

/** A definition whose questions all have options. */
export interface Choices extends QuestionnaireDefinition {
  readonly questions: readonly (SingleQuestion | MultipleQuestion)[];
}

/** The options of a question; none where it has none. */
export function optionsOf(question: Question): readonly Option[] {
  return 'options' in question ? question.options : [];
}

/** Levels from their first totals: each ends one below the next, the last one is open. */
export function bandsFrom(starts: Readonly<Record<string, number>>): ScoreLevel[] {
  const entries = Object.entries(starts);
  return entries.map(([id, from], place) => {
    const next = entries[place + 1]?.[1];
    return { id, text, from, ...(next !== undefined && { to: next - 1 }) };
  });
}

/** A questionnaire of whole points. `most` names the questions of several answers whose highest option counts. */
export function scaleOf(
  id: string,
  keys: readonly string[],
  levels: readonly ScoreLevel[],
  several: { readonly questions: readonly number[]; readonly combine: 'sum' | 'max' } = {
    questions: [],
    combine: 'max',
  },
): Choices {
  return {
    id,
    version: '1',
    title: text,
    missing: { policy: 'refuse' },
    levels,
    questions: keys.map((key, place) => {
      const head = { id: `q${place + 1}`, text };
      const options = key
        .split(' ')
        .map((points, option) => ({ id: letters[option] ?? `o${option}`, text, points: Number(points) }));
      return several.questions.includes(place + 1)
        ? { ...head, kind: 'multiple', combine: several.combine, options }
        : { ...head, kind: 'single', options };
    }),
  };
}

/** Risk tolerance of Grable and Lytton (1999), key as used by Rutgers: vectors.md, Questionnaire. */
export const grableLytton = scaleOf(
  'grable-lytton',
  Array.from({ length: 13 }, (_, place) => {
    const question = place + 1;
    if (question === 1) return '4 3 2 1';
    if ([4, 5, 12].includes(question)) return '1 2 3';
    return [9, 10].includes(question) ? '1 3' : '1 2 3 4';
  }),
  // Bands of vectors.md: ≤18, 19–22, 23–28, 29–32, ≥33.
  bandsFrom({ low: 13, 'below-average': 19, average: 23, 'above-average': 29, high: 33 }),
);

/** The key of the suitability test in the style of the Securities Association of China: vectors.md, Questionnaire. */
const suitabilityKeys = [
  '3 2 1 1 0',
  '1 3 4 5 6',
  '3 2 1 0',
  '0 1 2 3',
  '5 5 5 0',
  '1 2 3 5',
  '1 2 3 4',
  '1 3 4 6',
  '0 1 2 4 6',
  '1 2 3 4 0',
  '1 3 5',
  '2 4 5 6 6',
  '0 1 3 5 6',
  '0 2 3 4',
  '0 2 4 6',
  '7 5 4 3 1',
  '5 7 3 2 0',
  '5 3 1',
  '1 2 4 5',
  '4 3 2 1 0',
];

/** The suitability test with its two questions of several answers, 9 and 12, and the levels C1 to C5. */
export function suitabilityTest(levels: readonly ScoreLevel[], combine: 'sum' | 'max' = 'max'): Choices {
  return scaleOf('suitability', suitabilityKeys, levels, { questions: [9, 12], combine });
}

/** The cut-offs seen at three firms: domain.md §5. */
export const suitabilityBands = [
  { C1: 0, C2: 20, C3: 38, C4: 54, C5: 83 },
  { C1: 0, C2: 20, C3: 40, C4: 60, C5: 80 },
  { C1: 0, C2: 25, C3: 37, C4: 73, C5: 87 },
].map(bandsFrom);
