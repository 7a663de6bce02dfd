import {
  type DecimalText,
  demand,
  demandObject,
  demandText,
  requireDecimalText,
} from '../../kernel/index.js';
import { exactFigure } from './exact.js';
import { isFigure } from './isFigure.js';
import type { WakingProspect } from './prospect.js';
import { notAbove, type WakingResponse } from './wakingPlanPolicy.js';

/** No estimate of a branch comes near; beyond it the sum of a plan might not fit decimal text. */
const LIMIT = 1e15;
const figureWithin = {
  zh: '0 至 1e15 的数字或十进制文本',
  en: 'a number or decimal text, 0 to 1e15',
};
const leftOut = { zh: '与 worth 不并用', en: 'left out beside worth' };

/** Refuses prospects that cannot be. */
export function requireProspects(prospects: readonly WakingProspect[]): void {
  demand(Array.isArray(prospects), 'prospects', 'a list');
  const seen = new Set<string>();
  for (const [index, prospect] of prospects.entries()) {
    const path = `prospects[${index}]`;
    requireProspect(prospect, path);
    demand(!seen.has(prospect.customer), `${path}.customer`, 'each only once');
    seen.add(prospect.customer);
  }
}

/** Refuses a prospect that cannot be; `place` is where it stands, nothing where it stands alone. */
export function requireProspect(prospect: WakingProspect, place = ''): void {
  demandObject(prospect, place);
  const path = place === '' ? '' : `${place}.`;
  const { customer, alive, funds, adviser, response } = prospect;
  demandText(customer, `${path}customer`);
  demand(typeof alive === 'number' && isFigure(alive, 1), `${path}alive`, 'between 0 and 1');
  requireDecimalText(funds, `${path}funds`);
  if (adviser !== undefined) demandText(adviser, `${path}adviser`);
  if (response !== undefined) requireResponse(response, `${path}response`);
  // Prospects may come from JSON, where no compiler keeps the two forms apart.
  const { worth, trades, valuePerTrade }: Readonly<Partial<Record<string, unknown>>> = { ...prospect };
  if (worth === undefined) {
    demand(typeof trades === 'number' && isFigure(trades, LIMIT), `${path}trades`, figureWithin);
    demand(isFigure(valuePerTrade, LIMIT), `${path}valuePerTrade`, figureWithin);
    return;
  }
  demand(isFigure(worth, LIMIT), `${path}worth`, figureWithin);
  demand(trades === undefined, `${path}trades`, leftOut);
  demand(valuePerTrade === undefined, `${path}valuePerTrade`, leftOut);
}

function requireResponse(response: WakingResponse<DecimalText | number>, path: string): void {
  demandObject(response, path);
  demand(isFigure(response.ifAlive, 1), `${path}.ifAlive`, 'between 0 and 1');
  demand(isFigure(response.ifGone, 1), `${path}.ifGone`, 'between 0 and 1');
  const fits = exactFigure(response.ifGone) <= exactFigure(response.ifAlive);
  demand(fits, `${path}.ifGone`, notAbove);
}
