import type {
  MultipleQuestion,
  NumberQuestion,
  OpenQuestion,
  Option,
  Question,
  QuestionnaireDefinition,
  ScoreLevel,
  SingleQuestion,
} from 'panhuo';

// Questions in a word each, and a form around them that nobody finds fault with. Options are a, b, c …

const words = (id: string) => ({ zh: `题 ${id}`, en: `item ${id}` });

const letter = (place: number): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(place);

/** The options of these points; `next` says by option where it leads. */
export function options(
  points: readonly number[],
  next: Readonly<Record<string, string>> = {},
): readonly Option[] {
  return points.map((own, place) => {
    const id = letter(place);
    const target = next[id];
    return { id, text: words(id), points: own, ...(target !== undefined && { next: target }) };
  });
}

/** A question of one answer. */
export function single(
  id: string,
  points: readonly number[],
  rest: {
    readonly next?: Readonly<Record<string, string>>;
    readonly reverse?: boolean;
    readonly optional?: boolean;
  } = {},
): SingleQuestion {
  const { next, ...flags } = rest;
  return { id, text: words(id), kind: 'single', options: options(points, next), ...flags };
}

/** A question of several answers. */
export function multiple(
  id: string,
  points: readonly number[],
  combine: 'sum' | 'max' = 'sum',
): MultipleQuestion {
  return { id, text: words(id), kind: 'multiple', combine, options: options(points) };
}

/** A question for a number from `min` to `max`. */
export function number(
  id: string,
  [min, max, step]: readonly [number, number, number],
  rest: { readonly reverse?: boolean; readonly optional?: boolean } = {},
): NumberQuestion {
  return { id, text: words(id), kind: 'number', range: { min, max, step }, ...rest };
}

/** A question for words. */
export function open(id: string, optional = false): OpenQuestion {
  return { id, text: words(id), kind: 'open', ...(optional && { optional }) };
}

/** A level; without `to` it is open upwards. */
export function level(id: string, from: number, to?: number): ScoreLevel {
  return { id, text: words(id), from, ...(to !== undefined && { to }) };
}

/** A questionnaire of these questions. All its totals lie in one level unless `rest` says otherwise. */
export function formOf(
  questions: readonly Question[],
  rest: Partial<QuestionnaireDefinition> = {},
): QuestionnaireDefinition {
  return {
    id: 'form',
    version: '1',
    title: words('form'),
    purpose: words('purpose'),
    audience: words('audience'),
    missing: { policy: 'refuse' },
    levels: [level('all', -1e9)],
    questions,
    ...rest,
  };
}
