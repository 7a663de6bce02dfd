import { type Finding, finding, type Json } from '../../kernel/index.js';

/** An object of a foreign form, already plain. */
export type Foreign = Readonly<Record<string, Json | undefined>>;

/** The value as an object, `undefined` when it is none. */
export function objectOf(value: Json | undefined): Foreign | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Foreign)
    : undefined;
}

/** The value as a list; empty when it is none. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The value as a text that is not empty. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value as a finite number. */
export function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The value as an id: a text, or a number or flag in its shortest form, as forms have them for values. */
export function idOf(value: Json | undefined): string | undefined {
  const plain = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return textOf(plain);
}

/** The keys of an object that its reader does not know, each as advice that names its position. */
export function unreadKeys(object: Foreign, path: string, known: ReadonlySet<string>): Finding[] {
  return Object.keys(object).flatMap((key, position) =>
    known.has(key) ? [] : finding('advice', 'form_key_ignored', { path, position }),
  );
}

/** The keys of a closed list that an object has and that change what may be answered: each an error that names it. */
export function ignoredParts(object: Foreign, path: string, parts: readonly string[]): Finding[] {
  return parts.flatMap((part) =>
    object[part] === undefined || object[part] === false
      ? []
      : finding('error', 'form_part_ignored', { path: pathTo(path, part) }),
  );
}

/** Adds findings to others, one by one: a hostile form has more keys than a call takes arguments. */
export function addFindings(findings: Finding[], ...lists: readonly (readonly Finding[])[]): void {
  for (const list of lists) for (const own of list) findings.push(own);
}

/** Findings without those that were said before: many choices share the path of the set that lists them. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((own) => [JSON.stringify(own), own])).values()];
}

/** The keys that must hold a value of a certain type where they hold one: each other value an error that names its key. */
export function misfits(
  object: Foreign,
  path: string,
  keys: readonly string[],
  type: 'boolean' | 'number',
): Finding[] {
  return keys.flatMap((key) =>
    object[key] === undefined || typeof object[key] === type
      ? []
      : finding('error', 'form_part_ignored', { path: pathTo(path, key) }),
  );
}

/** The finding of an element that a form never shows unless its program does. */
export function hiddenFor(path: string): Finding {
  return finding('error', 'form_part_ignored', { path: pathTo(path, 'visible') });
}

/** The path of a key below another. */
export function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
