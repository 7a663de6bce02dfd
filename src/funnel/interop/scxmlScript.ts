import type { Condition, Fact } from '../types.js';

/** The case in the data model. No stage can have this name, and the document has one set of ids for states and data. */
export const scxmlCase = '案例';

/**
 * The functions that guards call. ECMAScript 5, because interpreters in use know no more; written so that no event, of
 * whatever form, makes them throw: that would be an event of its own, `error.execution`.
 */
export const scxmlScript = (): string => `
function factOf(event, name) {
  var facts = event.data && event.data.facts;
  var fact = facts && Object.prototype.hasOwnProperty.call(facts, name) ? facts[name] : undefined;
  var isPlain = typeof fact === 'string' || typeof fact === 'boolean' || (typeof fact === 'number' && isFinite(fact));
  return isPlain ? fact : undefined;
}
function isDay(text) {
  var part = typeof text === 'string' ? /^(\\d{4})-(\\d\\d)-(\\d\\d)$/.exec(text) : null;
  if (!part) return false;
  var year = Number(part[1]);
  var isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  var last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][part[2] - 1];
  return year > 0 && part[3] > 0 && part[3] <= last;
}
function mayMove(event, needsCode) {
  var data = event.data || {};
  var named = data.reason === undefined ? !needsCode : ${scxmlCase}.codes.indexOf(data.reason) >= 0;
  return named && isDay(data.on) && data.on >= ${scxmlCase}.since;
}
`;

/** A condition as an expression of ECMAScript. */
export function scxmlCondition({ fact, is, value = true }: Condition): string {
  const own = `factOf(_event, ${literal(fact)})`;
  switch (is) {
    case 'true':
    case 'equals':
      return `${own} === ${literal(value)}`;
    case 'present':
      return `[undefined, ''].indexOf(${own}) < 0`;
    case 'oneOf':
      return `${literal(value)}.indexOf(${own}) >= 0`;
    case 'atLeast':
      return `typeof ${own} === 'number' && ${own} >= ${literal(value)}`;
    case 'atMost':
      return `typeof ${own} === 'number' && ${own} <= ${literal(value)}`;
  }
}

/** A value as an expression of ECMAScript. */
export function literal(value: Fact | readonly Fact[]): string {
  // Ends of lines for ECMAScript 5, and what XML cannot hold.
  return JSON.stringify(value).replace(
    /[\u2028\u2029\uFFFE\uFFFF]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16)}`,
  );
}
