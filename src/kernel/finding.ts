import { type DetailOf, type Reason, reason } from './reason.js';
import type { Rule } from './wording/index.js';

/** How much a finding weighs: an error forbids the definition, a warning asks for a look, advice may be ignored. */
export type Severity = 'error' | 'warning' | 'advice';

/** Something that a check of a definition found. `detail.path` says where. */
export interface Finding extends Reason {
  readonly severity: Severity;
}

/**
 * Makes a finding.
 *
 * @param severity - How much it weighs.
 * @param rule - The stable code.
 * @param detail - The facts, the path among them.
 * @returns The finding, plain data.
 */
export function finding<R extends Rule>(severity: Severity, rule: R, detail: DetailOf<R>): Finding {
  return { ...reason(rule, detail), severity };
}
