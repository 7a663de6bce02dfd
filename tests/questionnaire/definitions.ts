import fc from 'fast-check';
import type {
  MissingPolicy,
  Option,
  Override,
  Question,
  QuestionnaireDefinition,
  Scale,
  ScoreLevel,
} from 'panhuo';
import { answersTo, everySheet, totalsOf } from './oracle.js';
import { text } from './scales.js';

// Whole, negative, and fractions that binary arithmetic rounds.
const points = fc.oneof(
  fc.integer({ min: -6, max: 9 }),
  fc.integer({ min: -30, max: 30 }).map((own) => own / 10),
);

const ranges = [
  { min: 0, max: 3, step: 1 },
  { min: -1, max: 1, step: 0.5 },
  { min: 0, max: 0.3, step: 0.1 },
  { min: 1.1, max: 1.3, step: 0.1 },
  { min: -20, max: 40, step: 30 },
  { min: 5, max: 5, step: 1 },
];
const factors = [undefined, undefined, 2, 2.5, 0.1, 1 / 3];

const drawnQuestion = fc.record({
  kind: fc.constantFrom('single', 'single', 'sum', 'max', 'number', 'open'),
  worths: fc.array(points, { minLength: 1, maxLength: 3 }),
  // 0 is no jump; a jump beyond the last question leads to the end.
  jumps: fc.array(fc.constantFrom(0, 0, 1, 2, 9), { minLength: 3, maxLength: 3 }),
  range: fc.constantFrom(...ranges),
  optional: fc.constantFrom<boolean | undefined>(undefined, undefined, true, false),
  reverse: fc.constantFrom<boolean | undefined>(undefined, true, false),
});
type Drawn = typeof drawnQuestion extends fc.Arbitrary<infer D> ? D : never;

function questionOf(drawn: Drawn, place: number, count: number, refuses: boolean): Question {
  const { kind, worths, jumps, range, optional, reverse } = drawn;
  const head = { id: `q${place}`, text, ...(optional !== undefined && { optional }) };
  const mirror = reverse !== undefined && { reverse };
  const nextOf = (jump: number): string => (place + jump < count ? `q${place + jump}` : 'end');
  // Without a jump at option 0, a question that nobody may leave out still leads to the next one.
  const jumpOf = (index: number) => (index === 0 && refuses && optional !== true ? 0 : jumps[index]!);
  const options = worths.map((own, index): Option => ({ id: `o${index}`, text, points: own }));
  const routed = options.map((option, index): Option => ({
    ...option,
    ...(jumpOf(index) > 0 && { next: nextOf(jumpOf(index)) }),
  }));
  switch (kind) {
    case 'single':
      return { ...head, kind, options: routed, ...mirror };
    case 'sum':
    case 'max':
      return { ...head, kind: 'multiple', combine: kind, options };
    case 'number':
      return { ...head, kind, range, ...mirror };
    default:
      return { ...head, kind: 'open' };
  }
}

const drawnScale = fc.record({
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  combine: fc.constantFrom<Scale['combine']>('sum', 'mean'),
  factor: fc.constantFrom(...factors),
});

const drawnOverride = fc.record({
  question: fc.nat(),
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
  flag: fc.constantFrom('alert', 'call', 'stop'),
  level: fc.option(fc.nat(), { nil: undefined }),
});

const drawnPolicy = fc.record({
  policy: fc.constantFrom('refuse', 'zero', 'prorate', 'prorate'),
  atLeast: fc.nat(),
  round: fc.constantFrom('none', 'half-up', 'half-even'),
});

const picked = <T>(items: readonly T[], picks: readonly number[]): T[] =>
  items.length === 0 ? [] : [...new Set(picks.map((pick) => items[pick % items.length]!))];

function policyOf(
  { policy, atLeast, round }: { policy: string; atLeast: number; round: 'none' | 'half-up' | 'half-even' },
  questions: readonly Question[],
): MissingPolicy {
  if (policy === 'refuse') return { policy };
  const counting = questions.filter((own) => own.optional !== true && own.kind !== 'open').length;
  if (policy === 'zero' || counting === 0) return { policy: 'zero' };
  return { policy: 'prorate', atLeast: 1 + (atLeast % counting), round };
}

// Levels that part all totals; the last one is sometimes open.
function levelsOf(totals: readonly number[], cuts: readonly number[], open: boolean): ScoreLevel[] {
  const starts = [...new Set([0, ...cuts.map((cut) => cut % totals.length)])].sort((a, b) => a - b);
  return starts.map((start, place): ScoreLevel => {
    const end = (starts[place + 1] ?? totals.length) - 1;
    const isOpen = open && end === totals.length - 1;
    return { id: `l${place}`, text, from: totals[start]!, ...(!isOpen && { to: totals[end]! }) };
  });
}

/** Small questionnaires of every kind. */
export const definitions = fc
  .record({
    drawn: fc.array(drawnQuestion, { minLength: 1, maxLength: 4 }),
    policy: drawnPolicy,
    factor: fc.constantFrom(...factors),
    scales: fc.array(drawnScale, { maxLength: 2 }),
    overrides: fc.array(drawnOverride, { maxLength: 3 }),
    cuts: fc.array(fc.nat(), { maxLength: 3 }),
    open: fc.boolean(),
    statutory: fc.constantFrom<boolean | undefined>(undefined, undefined, true),
  })
  .map((own): QuestionnaireDefinition => {
    const { drawn, factor, statutory } = own;
    const refuses = own.policy.policy === 'refuse';
    const questions = drawn.map((each, place) => questionOf(each, place, drawn.length, refuses));
    const scored = questions.filter(({ kind }) => kind !== 'open');
    const unlevelled: QuestionnaireDefinition = {
      id: 'random',
      version: '1',
      title: text,
      ...(statutory !== undefined && { statutory }),
      ...(factor !== undefined && { factor }),
      questions,
      missing: policyOf(own.policy, questions),
      levels: [],
    };
    const levels = levelsOf(totalsOf(unlevelled, everySheet(unlevelled)), own.cuts, own.open);
    if (scored.length === 0) return { ...unlevelled, levels };
    const scales = own.scales.map(({ picks, combine, factor }, place): Scale => {
      const ids = picked(scored, picks).map(({ id }) => id);
      return { id: `s${place}`, questions: ids, combine, ...(factor !== undefined && { factor }) };
    });
    const overrides = own.overrides.map(({ question, picks, flag, level }): Override => {
      const about = scored[question % scored.length]!;
      const answers = 'options' in about ? about.options.map(({ id }) => id) : answersTo(about);
      const set = level === undefined ? {} : { level: levels[level % levels.length]!.id };
      return { question: about.id, anyOf: picked(answers as (string | number)[], picks), flag, ...set };
    });
    return {
      ...unlevelled,
      levels,
      ...(scales.length > 0 && { scales }),
      ...(overrides.length > 0 && { overrides }),
    };
  });

/** A questionnaire with all its sheets. */
export const definitionsWithSheets = definitions.map((definition) => ({
  definition,
  sheets: everySheet(definition),
}));

/** A questionnaire with one of its sheets. */
export const definitionsWithSheet = definitionsWithSheets.chain(({ definition, sheets }) =>
  fc.record({ definition: fc.constant(definition), sheet: fc.constantFrom(...sheets) }),
);
