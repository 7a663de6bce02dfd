import { deepFreeze } from './deepFreeze.js';
import { DomainError } from './error.js';
import type { Finding } from './finding.js';
import { plainCopy } from './plain.js';
import type { Shape } from './shape/atoms.js';

declare const checkedBrand: unique symbol;

/** A definition or policy that its `define…` function has checked: a deeply frozen copy, not the caller's object. */
export type Checked<Definition> = Definition & { readonly [checkedBrand]: true };

/** What a kind of definition must fulfil. */
export interface DefinitionRules<Definition> {
  /** The name of the kind, such as `funnel`. */
  readonly kind: string;
  readonly code: 'policy_invalid' | 'questionnaire_invalid' | 'funnel_invalid';
  /** The outward form; built when it is needed, so that importing an engine builds nothing. */
  readonly shape: () => Shape;
  /** What the form cannot say. It is asked only when the form is right. */
  readonly inspect?: (definition: Definition) => readonly Finding[];
}

// A registered symbol, so that a definition checked by one copy of the library is known to another. It is not
// enumerable: a spread or a JSON round trip loses the mark and must be checked anew.
const mark = Symbol.for('panhuo.checked');

/**
 * Everything that speaks against a definition.
 *
 * @param rules - The rules of its kind.
 * @param definition - The definition, from code or from JSON.
 * @returns Findings, errors and advice; empty when there is nothing to say.
 */
export function inspectDefinition<Definition>(
  rules: DefinitionRules<Definition>,
  definition: unknown,
): readonly Finding[] {
  let copy: unknown;
  try {
    copy = plainCopy(definition);
  } catch (error) {
    if (error instanceof DomainError) return [{ ...error.reason, severity: 'error' }];
    throw error;
  }
  return findingsOf(rules, copy);
}

function findingsOf<Definition>(rules: DefinitionRules<Definition>, copy: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  rules.shape()(copy, '', findings);
  if (findings.length > 0 || rules.inspect === undefined) return findings;
  return rules.inspect(copy as Definition);
}

/**
 * Checks a definition and seals it.
 *
 * @param rules - The rules of its kind.
 * @param definition - The definition. It is copied, not changed.
 * @returns A deeply frozen copy that engines accept.
 * @throws DomainError with the code of the kind (`policy_invalid`, `questionnaire_invalid` or `funnel_invalid`), where `reasons` lists
 * the errors; `input_not_plain` as `plainCopy`.
 */
export function checkDefinition<Definition>(
  rules: DefinitionRules<Definition>,
  definition: Definition,
): Checked<Definition> {
  const copy = plainCopy(definition) as Definition;
  const errors = findingsOf(rules, copy).filter((finding) => finding.severity === 'error');
  if (errors.length > 0) throw DomainError.because(rules.code, errors, { kind: rules.kind });
  const object = copy as object;
  Object.defineProperty(object, mark, { value: rules.kind });
  return deepFreeze(object) as Checked<Definition>;
}

/**
 * Refuses a definition that was not checked, or is of another kind.
 *
 * @param kind - The kind that is needed.
 * @param definition - What the caller handed in.
 * @throws DomainError `definition_unchecked`.
 */
export function requireChecked(kind: string, definition: unknown): void {
  const known =
    typeof definition === 'object' && definition !== null && Reflect.get(definition, mark) === kind;
  if (!known) throw new DomainError('definition_unchecked', { kind, define: defineFunctionOf(kind) });
}

// Every kind is named after its function: `vip-policy` is checked by `defineVipPolicy`.
function defineFunctionOf(kind: string): string {
  return `define-${kind}`.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
