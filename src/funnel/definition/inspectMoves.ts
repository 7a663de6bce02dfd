import { type Finding, finding } from '../../kernel/index.js';
import type { Condition, Fact, FunnelDefinition } from '../types.js';
import { holds } from './moves.js';
import { type Way, waysBy } from './ways.js';

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
    const rival = ways.slice(place - index, place).find((other) => canHold([...other.when, ...when]));
    if (rival !== undefined) {
      const detail = { path: `stages.${from}.on.${event}`, first: rival.index, second: index };
      findings.push(finding('error', 'moves_overlap', detail));
    }
  }
  const leaving = waysBy('from', ways);
  const codes = new Set(lose);
  for (const [name, { after, staleAfterDays }] of Object.entries(stages)) {
    if (after === undefined) continue;
    const path = `stages.${name}.after`;
    if (staleAfterDays !== undefined && staleAfterDays >= after.days) {
      findings.push(finding('warning', 'stale_never', { path: `stages.${name}.staleAfterDays` }));
    }
    const due = (leaving.get(name) ?? []).filter(({ event }) => event === after.event);
    // Nobody is there to say what holds when a deadline passes.
    if (due.some(({ when }) => when.length > 0)) add('deadline_guarded', `${path}.event`);
    if (after.reason === undefined) {
      if (lose !== undefined && due.some(({ loses }) => loses)) add('value_missing', `${path}.reason`);
    } else if (!codes.has(after.reason)) add('reference_unknown', `${path}.reason`);
  }
  const loss = ways.find(({ loses }) => loses);
  if (loss !== undefined && lose === undefined) {
    findings.push(finding('warning', 'lost_without_codes', { path: loss.path }));
  }
  return findings;
}

/**
 * Whether conditions can all hold at once. Facts do not depend on one another, so each is asked by itself. Cost: linear
 * in the conditions and the values that they name.
 */
function canHold(conditions: readonly Condition[]): boolean {
  const byFact = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const own = byFact.get(condition.fact);
    if (own === undefined) byFact.set(condition.fact, [condition]);
    else own.push(condition);
  }
  return [...byFact.values()].every(haveValue);
}

/**
 * Whether some value fulfils all that is asked of a fact. If any does, then one of the shortest choice does; without a
 * choice, the highest floor, the lowest ceiling, or, where only its presence is asked for, anything.
 */
function haveValue(conditions: readonly Condition[]): boolean {
  const choices: ReadonlySet<Fact>[] = [];
  const others: Condition[] = [];
  let [floor, ceiling] = [-Infinity, Infinity];
  for (const condition of conditions) {
    if (condition.is === 'equals') choices.push(new Set([condition.value]));
    else if (condition.is === 'oneOf') choices.push(new Set(condition.value));
    else others.push(condition);
    if (condition.is === 'atLeast') floor = Math.max(floor, condition.value);
    if (condition.is === 'atMost') ceiling = Math.min(ceiling, condition.value);
  }
  const [shortest] = choices.sort((a, b) => a.size - b.size);
  return [...(shortest ?? [true, floor, ceiling])].some(
    (value) =>
      choices.every((choice) => choice.has(value)) && others.every((condition) => holds(condition, value)),
  );
}
