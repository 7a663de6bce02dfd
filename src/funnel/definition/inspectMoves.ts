import { type Finding, finding } from '../../kernel/index.js';
import type { Condition, FunnelDefinition } from '../types.js';
import { holds } from './moves.js';
import type { Way } from './ways.js';

/** What guards, time rules and losses must fulfil so that a case can never move in two ways, or never at all. */
export function inspectMoves({ stages, lose }: FunnelDefinition, ways: readonly Way[]): Finding[] {
  const findings: Finding[] = [];
  const add = (
    rule: 'move_impossible' | 'deadline_guarded' | 'reference_unknown' | 'value_missing',
    path: string,
  ) => {
    findings.push(finding('error', rule, { path }));
  };
  for (const [place, { from, event, when, index, path }] of ways.entries()) {
    if (!canHold(when)) add('move_impossible', path);
    for (const rival of ways.slice(place - index, place)) {
      if (canHold([...rival.when, ...when])) {
        const detail = { path: `stages.${from}.on.${event}`, first: rival.index, second: index };
        findings.push(finding('error', 'moves_overlap', detail));
      }
    }
  }
  for (const [name, { after, staleAfterDays }] of Object.entries(stages)) {
    if (after === undefined) continue;
    const path = `stages.${name}.after`;
    if (staleAfterDays !== undefined && staleAfterDays >= after.days) {
      findings.push(finding('warning', 'stale_never', { path: `stages.${name}.staleAfterDays` }));
    }
    const due = ways.filter(({ from, event }) => from === name && event === after.event);
    // Nobody is there to say what holds when a deadline passes.
    if (due.some(({ when }) => when.length > 0)) add('deadline_guarded', `${path}.event`);
    if (after.reason === undefined) {
      if (lose !== undefined && due.some(({ loses }) => loses)) add('value_missing', `${path}.reason`);
    } else if (lose?.includes(after.reason) !== true) add('reference_unknown', `${path}.reason`);
  }
  const loss = ways.find(({ loses }) => loses);
  if (loss !== undefined && lose === undefined) {
    findings.push(finding('warning', 'lost_without_codes', { path: loss.path }));
  }
  return findings;
}

/**
 * Whether conditions can all hold at once. Facts do not depend on one another, so each is asked by itself; and if any
 * value fulfils all that is asked of a fact, then one that a condition names does, or, where all ask only for its
 * presence, any.
 */
function canHold(conditions: readonly Condition[]): boolean {
  const facts = new Set(conditions.map(({ fact }) => fact));
  return [...facts].every((fact) => {
    const own = conditions.filter((condition) => condition.fact === fact);
    const named = [true, ...own.flatMap(({ value = [] }) => value)];
    return named.some((value) => own.every((condition) => holds(condition, value)));
  });
}
