import { decimalPattern, type Finding, finding, type Label } from '../../kernel/index.js';
import type { Option } from '../types.js';

/** A choice of a foreign form. */
export interface ForeignChoice {
  readonly id: string;
  readonly text: Label;
  /** Its points, where the form has them. */
  readonly points: number | undefined;
  readonly path: string;
}

/**
 * Options from the choices of a foreign form. Where no choice of a question has points and every value is a number, the
 * values are the points (`-0` is 0), as scales such as PHQ-9 are usually entered; else a choice without points is worth nothing. Both
 * are ours, and said.
 */
export function readChoices(choices: readonly ForeignChoice[], path: string, findings: Finding[]): Option[] {
  const areNumbers = choices.every(({ id }) => decimalPattern.test(id));
  const fromValue = areNumbers && choices.every(({ points }) => points === undefined);
  if (fromValue && choices.length > 0) findings.push(finding('advice', 'form_points_from_value', { path }));
  return choices.map(({ id, text, points, path: own }) => {
    if (points === undefined && !fromValue) {
      findings.push(finding('advice', 'form_points_missing', { path: own }));
    }
    return { id, text, points: points ?? (fromValue ? Number(id) + 0 : 0) };
  });
}
