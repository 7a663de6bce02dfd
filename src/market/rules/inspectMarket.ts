import {
  type Effective,
  type Finding,
  finding,
  inspectCurrency,
  inspectHistories,
  scaleOf,
} from '../../kernel/index.js';
import { inspectPlaces } from '../arithmetic/inspectPlaces.js';
import { RATE_PLACES } from '../arithmetic/timesFraction.js';
import type { BoardRules, MarketRules, Treatment } from './marketRules.js';

const treatments: readonly Treatment[] = ['ordinary', 'special'];

/** What the outward form of market rules cannot say. */
export function inspectMarket({ currency, tick, settlement, boards }: MarketRules): Finding[] {
  const unknown = inspectCurrency(currency, 'currency');
  return unknown.length > 0
    ? unknown
    : [
        ...inspectTick(tick, scaleOf(currency)),
        ...inspectHistories([placed(settlement, 'settlement')]),
        ...Object.entries(boards).flatMap(([name, board]) => inspectBoard(board, `boards.${name}`)),
      ];
}

function inspectTick(tick: string, scale: number): Finding[] {
  if (Number(tick) > 0) return inspectPlaces(tick, scale, 'tick');
  return [finding('error', 'value_unfit', { path: 'tick', expected: 'above zero' })];
}

function inspectBoard({ lots, limits, listings }: BoardRules, path: string): Finding[] {
  const limitsOf = (treatment: Treatment) =>
    placed(limits, `${path}.limits`).filter(({ rule }) => rule.treatments.includes(treatment));
  return [
    ...inspectHistories([
      placed(lots, `${path}.lots`),
      ...treatments.map(limitsOf),
      placed(listings, `${path}.listings`),
    ]),
    ...limits.flatMap(({ share }, index) =>
      share === null ? [] : inspectPlaces(share, RATE_PLACES, `${path}.limits[${index}].share`),
    ),
  ];
}

function placed<R extends Effective>(rules: readonly R[], path: string): { rule: R; path: string }[] {
  return rules.map((rule, index) => ({ rule, path: `${path}[${index}]` }));
}
