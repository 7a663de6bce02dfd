import type { MissingPolicy, Question, QuestionnaireDefinition, Scale } from 'panhuo';

// A second scorer, written from the types' descriptions alone: slow, without tables, and by another road than src.

export type Answer = string | number | readonly string[];
export type Sheet = Readonly<Record<string, Answer>>;

/** What a sheet comes to. */
export interface Verdict {
  /** `null` when the policy refuses a total. */
  readonly total: number | null;
  readonly level: string | null;
  readonly scales: Readonly<Record<string, number | null>>;
  readonly flags: readonly string[];
  readonly answered: readonly string[];
  readonly missing: readonly string[];
  readonly skipped: readonly string[];
}

/** The numbers that answer a number question: counted off in whole steps of a thousandth. */
export function numbersOf({ min, max, step }: { min: number; max: number; step: number }): number[] {
  const thousandths = (value: number) => Math.round(value * 1000);
  const found: number[] = [];
  for (let at = thousandths(min); at <= thousandths(max); at += thousandths(step)) found.push(at / 1000);
  return found;
}

/** All the ways to answer a question. */
export function answersTo(question: Question): Answer[] {
  switch (question.kind) {
    case 'single':
      return question.options.map(({ id }) => id);
    case 'multiple':
      return subsets(question.options.map(({ id }) => id)).filter((own) => own.length > 0);
    case 'number':
      return numbersOf(question.range);
    case 'open':
      return ['words'];
  }
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((found, item) => [...found, ...found.map((own) => [...own, item])], [[]]);
}

/** Points of an answer. Options count in the order of the definition. */
function worthOf(question: Question, answer: Answer): number {
  switch (question.kind) {
    case 'single': {
      const all = question.options.map(({ points }) => points);
      const own = question.options.find(({ id }) => id === answer)!.points;
      const [min, max] = [Math.min(...all), Math.max(...all)];
      if (question.reverse !== true) return own;
      return own === max ? min : own === min ? max : min + max - own;
    }
    case 'multiple': {
      const chosen = question.options.filter(({ id }) => (answer as readonly string[]).includes(id));
      const worths = chosen.map(({ points }) => points);
      return question.combine === 'max' ? Math.max(...worths) : worths.reduce((sum, own) => sum + own, 0);
    }
    case 'number': {
      const numbers = numbersOf(question.range);
      const place = numbers.indexOf(answer as number);
      return question.reverse === true ? numbers.toReversed()[place]! : numbers[place]!;
    }
    case 'open':
      return 0;
  }
}

/** The place of the question that follows an answer. */
function placeAfter(questions: readonly Question[], place: number, answer: Answer | undefined): number {
  const question = questions[place]!;
  const chosen =
    question.kind === 'single' ? question.options.find(({ id }) => id === answer)?.next : undefined;
  if (chosen === undefined) return place + 1;
  return chosen === 'end' ? questions.length : questions.findIndex(({ id }) => id === chosen);
}

/** The places of the questions that somebody with these answers is asked. */
function routeOf({ questions }: QuestionnaireDefinition, sheet: Sheet): number[] {
  const route: number[] = [];
  for (let at = 0; at < questions.length; at = placeAfter(questions, at, sheet[questions[at]!.id])) {
    route.push(at);
  }
  return route;
}

/** Every sheet that follows its own route, with every way to leave questions out. */
export function everySheet({ questions }: QuestionnaireDefinition): Sheet[] {
  function from(place: number): Sheet[] {
    const question = questions[place];
    if (question === undefined) return [{}];
    const left = from(place + 1);
    const given = answersTo(question).flatMap((answer) =>
      from(placeAfter(questions, place, answer)).map((rest) => ({ [question.id]: answer, ...rest })),
    );
    return [...left, ...given];
  }
  return from(0);
}

/** To the nearest whole number; a tie goes where the mode says. */
function rounded(value: number, mode: 'none' | 'half-up' | 'half-even'): number {
  if (mode === 'none') return value;
  // What a sum of decimal points misses of a tie in its last binary digits is no difference.
  const near = Math.round(value * 1e9) / 1e9;
  const [below, above] = [Math.floor(near), Math.ceil(near)];
  if (near - below !== above - near) return (near - below < above - near ? below : above) + 0;
  const isUp = mode === 'half-even' ? above % 2 === 0 : value > 0;
  return (isUp ? above : below) + 0;
}

const added = (points: readonly number[]): number => points.reduce((sum, own) => sum + own, 0);

/** A question that lies on the route of a sheet. */
interface Asked {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly points: number;
}

const isAnswered = ({ answer }: Asked) => answer !== undefined;
/** Whether the policy counts it: prorating knows no open questions, since they are worth nothing. */
const isCounted = ({ question }: Asked, { policy }: MissingPolicy) =>
  question.optional !== true && (question.kind !== 'open' || policy === 'refuse');

/** The sum of the questions asked, with its gaps treated as the policy says. */
function sumOf(asked: readonly Asked[], missing: MissingPolicy, atLeast: number): number | null {
  const counted = asked.filter((own) => isCounted(own, missing));
  const answered = counted.filter(isAnswered);
  const sum = added(asked.map(({ points }) => points));
  if (missing.policy === 'zero' || answered.length === counted.length) return sum;
  if (missing.policy === 'refuse' || answered.length < atLeast) return null;
  const required = added(answered.map(({ points }) => points));
  return rounded(sum - required + (required * counted.length) / answered.length, missing.round);
}

function scaleOf(
  scale: Scale,
  asked: readonly Asked[],
  missing: MissingPolicy,
  isRefused: boolean,
): number | null {
  const own = scale.questions.flatMap((id) => asked.filter(({ question }) => question.id === id));
  const counted = own.filter((each) => isCounted(each, missing));
  const gaps = counted.filter((each) => !isAnswered(each));
  const zeros = missing.policy === 'zero' ? gaps.length : 0;
  const count = own.filter(isAnswered).length + zeros;
  if (count === 0 || (isRefused && gaps.length > 0)) return null;
  const factor = scale.factor ?? 1;
  const sum = added(own.map(({ points }) => points));
  if (scale.combine === 'mean') return (sum / count) * factor;
  if (missing.policy !== 'prorate' || gaps.length === 0) return sum * factor;
  const answered = counted.length - gaps.length;
  if (answered === 0) return null;
  const required = added(counted.map(({ points }) => points));
  return rounded(sum - required + (required * counted.length) / answered, missing.round) * factor;
}

/** Scores a sheet that follows its own route. */
export function verdictOf(definition: QuestionnaireDefinition, sheet: Sheet): Verdict {
  const { questions, missing, levels, overrides = [], scales = [] } = definition;
  const route = routeOf(definition, sheet);
  const asked = route.map((place): Asked => {
    const question = questions[place]!;
    const answer = sheet[question.id];
    return { question, answer, points: answer === undefined ? 0 : worthOf(question, answer) };
  });
  const sum = sumOf(asked, missing, missing.policy === 'prorate' ? missing.atLeast : 0);
  const { factor } = definition;
  const total = sum === null || factor === undefined ? sum : sum * factor;
  const holding = overrides.filter(({ question, anyOf }) => {
    const answer = sheet[question] ?? [];
    return [answer].flat().some((own) => anyOf.includes(own));
  });
  const byPoints = levels.filter(({ from, to = Infinity }) => total !== null && from <= total && total <= to);
  const set = holding.find(({ level }) => level !== undefined)?.level;
  const ids = (own: readonly Asked[]) => own.map(({ question }) => question.id);
  return {
    total,
    level: total === null ? null : (set ?? byPoints[0]?.id ?? null),
    scales: Object.fromEntries(
      scales.map((scale) => [scale.id, scaleOf(scale, asked, missing, sum === null)]),
    ),
    flags: [...new Set(holding.map(({ flag }) => flag))],
    answered: ids(asked.filter(isAnswered)),
    missing: ids(asked.filter((own) => !isAnswered(own) && own.question.optional !== true)),
    skipped: questions.filter((_, place) => !route.includes(place)).map(({ id }) => id),
  };
}

/** The totals of these sheets, each once, in rising order. */
export function totalsOf(definition: QuestionnaireDefinition, sheets: readonly Sheet[]): number[] {
  const totals = sheets.flatMap((sheet) => verdictOf(definition, sheet).total ?? []);
  return [...new Set(totals)].sort((a, b) => a - b);
}
