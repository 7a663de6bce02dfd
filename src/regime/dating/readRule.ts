import { demand, choiceOf, type DecimalText, decimalPattern } from '../../kernel/index.js';
import type { DatingRule, LundeTimmermann, PaganSossounov } from './types.js';

/** A filter whose ratios are numbers. */
export interface FilterRule {
  readonly rule: 'lunde-timmermann';
  readonly up: number;
  readonly down: number;
  readonly startsBull: boolean;
}

/** A window rule whose ratio is a number. */
export interface WindowRule extends Readonly<Record<'window' | 'censor' | 'phase' | 'cycle', number>> {
  readonly rule: 'pagan-sossounov';
  readonly exception: number;
  readonly phasesFirst: boolean;
}

const rules = ['lunde-timmermann', 'pagan-sossounov'] as const;

/**
 * Reads a dating rule.
 *
 * @throws DomainError `facts_invalid` with the path of what cannot be.
 */
export function readRule(rule: DatingRule): FilterRule | WindowRule {
  // From plain JavaScript comes anything.
  choose('rule', (rule as DatingRule | undefined)?.rule, rules);
  return rule.rule === 'lunde-timmermann' ? readFilter(rule) : readWindow(rule);
}

function readFilter({ rule, up, down, starts }: LundeTimmermann): FilterRule {
  const rise = ratioOf(up);
  const fall = ratioOf(down);
  demand(rise > 0 && rise < Infinity, 'rule.up', 'above zero');
  demand(fall > 0 && fall < 1, 'rule.down', 'above 0 and below 1');
  return {
    rule,
    up: rise,
    down: fall,
    startsBull: choose('starts', starts ?? 'bull', ['bull', 'bear']) === 'bull',
  };
}

function readWindow({ rule, order, exception, ...bars }: PaganSossounov): WindowRule {
  const { window, censor, phase, cycle } = bars;
  for (const [name, length] of Object.entries({ window, censor, phase, cycle })) {
    const least = name === 'window' ? 1 : 0;
    demand(
      Number.isSafeInteger(length) && length >= least,
      `rule.${name}`,
      least === 1 ? 'a whole number above zero' : 'a whole number of zero or more',
    );
  }
  const move = ratioOf(exception);
  demand(move >= 0 && move < Infinity, 'rule.exception', 'zero or more');
  return {
    ...{ rule, window, censor, phase, cycle },
    exception: move,
    phasesFirst:
      choose('order', order ?? 'cycles-first', ['cycles-first', 'phases-first']) === 'phases-first',
  };
}

// Statistics are numbers: a ratio is read once from its decimal text.
function ratioOf(ratio: DecimalText | number): number {
  return typeof ratio === 'number' || (typeof ratio === 'string' && decimalPattern.test(ratio))
    ? Number(ratio)
    : NaN;
}

function choose<Choice extends string>(
  name: string,
  value: Choice | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  demand(value !== undefined && choices.includes(value), `rule.${name}`, choiceOf(choices));
  return value;
}
