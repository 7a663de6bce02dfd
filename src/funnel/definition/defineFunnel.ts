import { checkDefinition } from '../../kernel/index.js';
import { funnelRules } from './inspectFunnel.js';
import type { Funnel, FunnelDefinition } from '../types.js';

/**
 * Checks a funnel. Its stages, events and entries become types: a target that does not exist does not compile, and
 * neither does an event that no stage knows.
 *
 * @param definition - The funnel.
 * @returns A frozen copy that `openCase` and `advance` accept.
 * @throws DomainError `funnel_invalid`; `reasons` says what is wrong, as `inspectFunnel` does.
 * @example
 * ```ts
 * import { defineFunnel, openCase } from 'panhuo/funnel';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = defineFunnel({
 *   id: 'short', version: '1', entries: { all: 'watch' },
 *   stages: {
 *     watch: { text: { zh: '观望', en: 'watch' }, kind: 'open', on: { deal: 'close' } },
 *     close: { text: { zh: '成交', en: 'close' }, kind: 'won' },
 *   },
 * });
 * openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'all' }).row.stage; // => 'watch'
 * ```
 */
export function defineFunnel<
  const Stage extends string,
  const Event extends string,
  const Entry extends string,
>(definition: FunnelDefinition<Stage, Event, Entry>): Funnel<Stage, Event, Entry> {
  return checkDefinition<FunnelDefinition>(funnelRules, definition) as Funnel<Stage, Event, Entry>;
}
