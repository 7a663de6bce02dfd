import { DomainError, type Expectation, isDay } from '../../kernel/index.js';
import type { Step } from '../types.js';
import { isMoment } from './stepTime.js';

/** The characters that a format cannot hold. A text that has one is refused: changed, two ids could become one. */
export interface TextRule {
  readonly refuses: RegExp;
  readonly expected: Expectation;
}

/** What JSON text in UTF-8 cannot hold: half of a surrogate pair. */
export const jsonText: TextRule = {
  refuses: /\p{Surrogate}/u,
  expected: 'whole characters, no half of a pair',
};

/** The steps of one case in their order, and how finely its times can be told. */
export interface CaseHistory {
  readonly customer: string;
  readonly steps: Step[];
  /** Whether every step has a moment; else the times of the case are told by the day, so that none goes back. */
  bySecond: boolean;
  /** The latest moment so far. */
  latest: number;
}

/**
 * Parts a log by case, in order of first appearance, and refuses what no reader of another tool could take in: a step
 * without its parts, text that the format cannot hold, steps of a case out of order or twice. One pass.
 *
 * A log may begin in the middle of a case, so revisions must rise but may begin anywhere.
 */
export function caseHistories(steps: readonly Step[], rule: TextRule): Map<string, CaseHistory> {
  const given: unknown = steps;
  if (!Array.isArray(given)) {
    throw new DomainError('facts_invalid', { path: 'steps', expected: 'a list of steps' });
  }
  const histories = new Map<string, CaseHistory>();
  for (const [index, step] of steps.entries()) {
    requireStep(step, index, rule);
    const history = histories.get(step.case);
    const hasMoment = step.at != null;
    const at = step.at ?? -Infinity;
    if (history === undefined) {
      histories.set(step.case, { customer: step.customer, steps: [step], bySecond: hasMoment, latest: at });
      continue;
    }
    const last = history.steps.at(-1) ?? step;
    if (step.customer !== history.customer) throw broken(index, 'customer', 'a step of the same case');
    if (step.revision <= last.revision) throw broken(index, 'revision', 'a revision above the one before');
    if (step.on < last.on) throw broken(index, 'on', 'a day that does not go back');
    if (hasMoment && at < history.latest) throw broken(index, 'at', 'a moment that does not go back');
    history.bySecond &&= hasMoment;
    history.latest = Math.max(history.latest, at);
    history.steps.push(step);
  }
  return histories;
}

/** The fault of a step, told by its place and part. */
export function broken(index: number, part: string, expected: Expectation): DomainError {
  return new DomainError('step_invalid', { index, expected, path: `[${index}]${part && `.${part}`}` });
}

const namedParts = ['case', 'customer', 'event', 'to'] as const;
const freeParts = ['key', 'reason', 'entry'] as const;

// Steps come from storage as often as from `advance`, and storage says null where a part is missing.
function requireStep(step: unknown, index: number, rule: TextRule): void {
  if (typeof step !== 'object' || step === null) throw broken(index, '', 'an object');
  const { from, on, at, revision, episode, labels, ...others } = step as Readonly<Record<string, unknown>>;
  for (const part of namedParts) {
    if (others[part] === '') throw broken(index, part, 'text');
    requireText(others[part], index, part, rule);
  }
  if (from !== null) requireText(from, index, 'from', rule);
  for (const part of freeParts) {
    if (others[part] != null) requireText(others[part], index, part, rule);
  }
  if (!isDay(on)) throw broken(index, 'on', 'a day, YYYY-MM-DD');
  if (at != null && !isMoment(at)) {
    throw broken(index, 'at', 'whole seconds since 1970, of the years 1 to 9999');
  }
  if (!isWhole(revision, 0)) throw broken(index, 'revision', 'a whole number of zero or more');
  if (!isWhole(episode, 1)) throw broken(index, 'episode', 'a whole number above zero');
  if (labels == null) return;
  if (typeof labels !== 'object') throw broken(index, 'labels', 'an object');
  // The name of a label is the caller's own: the path stops before it.
  for (const text of Object.entries(labels).flat()) requireText(text, index, 'labels', rule);
}

function requireText(text: unknown, index: number, part: string, { refuses, expected }: TextRule): void {
  if (typeof text !== 'string') throw broken(index, part, 'text');
  if (refuses.test(text)) throw broken(index, part, expected);
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}
