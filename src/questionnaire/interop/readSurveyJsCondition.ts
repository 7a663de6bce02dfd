import { type Condition, joinAlternatives } from './conditions.js';

/** Deeper brackets are no condition of a form. */
const DEPTH_LIMIT = 50;

const token = /\s*(\{[^{}]*\}|'[^']*'|"[^"]*"|<>|!=|==|=|&&|\|\||[()[\],]|[^\s'"{}()[\],<>!=&|]+)/y;
/** Whether a question must have the value, by operator. */
const valueOperators = /* @__PURE__ */ new Map([
  ...['=', '==', 'equal', 'equals'].map((own) => [own, true] as const),
  ...['<>', '!=', 'notequal', 'notequals'].map((own) => [own, false] as const),
]);
/** The same for lists. With `=` a list is compared as a whole; with `anyof` a text counts as a list of its letters. */
const listOperators = /* @__PURE__ */ new Map([
  ['anyof', true],
  ['noneof', false],
]);

/**
 * Reads an expression of SurveyJS that compares questions with values, such as `{q1} = 'a' or {q1} = 'b'`.
 *
 * @returns Conditions that must all hold; `undefined` for every other expression.
 */
export function readSurveyJsCondition(expression: string): readonly Condition[] | undefined {
  const tokens = tokensOf(expression);
  if (tokens === undefined) return undefined;
  let at = 0;
  const isNext = (...words: readonly string[]): boolean => words.includes(tokens[at]?.toLowerCase() ?? '');

  function alternatives(depth: number): readonly Condition[] | undefined {
    const found = [conjunction(depth)];
    while (isNext('or', '||')) {
      at++;
      found.push(conjunction(depth));
    }
    return joinAlternatives(found);
  }

  function conjunction(depth: number): readonly Condition[] | undefined {
    const found = [operand(depth)];
    while (isNext('and', '&&')) {
      at++;
      found.push(operand(depth));
    }
    return found.includes(undefined) ? undefined : found.flatMap((own) => own ?? []);
  }

  function operand(depth: number): readonly Condition[] | undefined {
    if (!isNext('(')) return comparison();
    if (depth > DEPTH_LIMIT) return undefined;
    at++;
    const inner = alternatives(depth + 1);
    return isNext(')') && at++ > 0 ? inner : undefined;
  }

  function comparison(): readonly Condition[] | undefined {
    const name = tokens?.[at++] ?? '';
    const operator = tokens?.[at++]?.toLowerCase() ?? '';
    const isList = isNext('[');
    const options = isList ? values() : [tokens?.[at++]].flatMap(valueOf);
    const is = (isList ? listOperators : valueOperators).get(operator);
    if (!name.startsWith('{') || is === undefined || options.length === 0) return undefined;
    return [{ question: name.slice(1, -1).trim(), is, options }];
  }

  function values(): string[] {
    const found: string[] = [];
    do {
      at++;
      found.push(...valueOf(tokens?.[at++]));
    } while (isNext(','));
    return isNext(']') && at++ > 0 ? found : [];
  }

  const read = alternatives(0);
  return at === tokens.length ? read : undefined;
}

function tokensOf(expression: string): readonly string[] | undefined {
  const tokens: string[] = [];
  const text = expression.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1];
    if (found === undefined) return undefined;
    tokens.push(found);
  }
  return tokens;
}

function valueOf(found: string | undefined): string[] {
  if (found === undefined || /^[{()[\],<>!=&|]/.test(found)) return [];
  const value = /^['"]/.test(found) ? found.slice(1, -1) : found;
  // A backslash escapes the next sign: what stands there is not what is compared.
  return value.includes('\\') ? [] : [value];
}
