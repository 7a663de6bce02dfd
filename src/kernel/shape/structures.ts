import { type Finding, finding } from '../finding.js';
import type { Label } from '../label.js';
import type { Expectation } from '../wording/index.js';
import { choiceOf, dayShape, type Shape, textShape, unfit } from './atoms.js';

const LIST_LIMIT = 10_000;

/** A list of at least `least` and at most `most` items of one shape; no list holds more than 10,000. */
export function listShape(item: Shape, least = 0, most = LIST_LIMIT): Shape {
  return (value, path, findings) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      findings.push(unfit({ zh: `${least} 至 ${most} 项的列表`, en: `a list of ${least} to ${most}` }, path));
      return;
    }
    for (const [index, element] of value.entries()) item(element, `${path}[${index}]`, findings);
  };
}

/** An object whose keys are names that the author chose, with values of one shape. */
export function recordShape(item: Shape): Shape {
  return (value, path, findings) => {
    if (!isObject(value)) {
      findings.push(unfit('an object', path));
      return;
    }
    for (const [key, element] of Object.entries(value)) {
      if (/^[A-Za-z][\w-]{0,63}$/.test(key)) item(element, join(path, key), findings);
      else findings.push(unfit('names of letters, digits, - and _', path));
    }
  };
}

/** An object with known keys. Any other key is a finding that names its position, not its text. */
export function objectShape(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, path, findings) => {
    if (!isObject(value)) {
      findings.push(unfit('an object', path));
      return;
    }
    for (const [key, shape] of Object.entries(required)) {
      if (value[key] !== undefined) shape(value[key], join(path, key), findings);
      else findings.push(finding('error', 'value_missing', { path: join(path, key) }));
    }
    for (const [key, shape] of Object.entries(optional)) {
      if (value[key] !== undefined) shape(value[key], join(path, key), findings);
    }
    for (const [position, key] of Object.keys(value).entries()) {
      if (Object.hasOwn(required, key) || Object.hasOwn(optional, key)) continue;
      findings.push(finding('error', 'key_unknown', { path, position }));
    }
  };
}

/** The first of several shapes that fits; when none does, the finding says what was expected. */
export function eitherShape(expected: Expectation | Label, ...shapes: readonly Shape[]): Shape {
  return (value, path, findings) => {
    const fits = shapes.some((shape) => {
      const found: Finding[] = [];
      shape(value, path, found);
      return found.length === 0;
    });
    if (!fits) findings.push(unfit(expected, path));
  };
}

/** An object whose other keys depend on the value of one: `variants` gives the shape for each value of `key`. */
export function variantShape(key: string, variants: Readonly<Record<string, Shape>>): Shape {
  return (value, path, findings) => {
    if (!isObject(value)) {
      findings.push(unfit('an object', path));
      return;
    }
    const chosen = value[key];
    const own = typeof chosen === 'string' && Object.hasOwn(variants, chosen) ? variants[chosen] : undefined;
    if (own !== undefined) own(value, path, findings);
    else findings.push(unfit(choiceOf(Object.keys(variants)), join(path, key)));
  };
}

/** A plain text, or something of another shape. */
export function textOrShape(other: Shape): Shape {
  return (value, path, findings) => {
    (typeof value === 'string' ? textShape : other)(value, path, findings);
  };
}

/** A wording in both languages. */
export const labelShape: Shape = /* @__PURE__ */ objectShape({ zh: textShape, en: textShape });

/** Where a figure or a rule comes from. */
export const sourceShape: Shape = /* @__PURE__ */ objectShape(
  { document: textShape },
  { article: textShape, effectiveFrom: dayShape, effectiveTo: dayShape },
);

/** A policy: the head that all share, and its own keys. */
export function policyShape(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return objectShape(
    { id: textShape, version: textShape, source: sourceShape, ...required },
    { note: labelShape, ...optional },
  );
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
