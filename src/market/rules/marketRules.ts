import {
  checkDefinition,
  type Checked,
  type Currency,
  type DecimalText,
  type DefinitionRules,
  type Effective,
  type Finding,
  inspectDefinition,
  type PolicyHead,
} from '../../kernel/index.js';
import { inspectMarket } from './inspectMarket.js';
import { marketShape } from './marketShape.js';

/** How many shares one order may be for (交易单位). */
export interface LotRule extends Effective {
  /** The least that one order is for. */
  readonly minimum: number;
  /** Above the minimum, an order is for the minimum and a multiple of this. */
  readonly step: number;
  /** Whether what is held beside whole lots (零股) may be sold, and then only together with all that is held. */
  readonly oddLotsSoldWhole: boolean;
}

/** Whether a security is under special treatment for risk (ST、*ST) or not. */
export type Treatment = 'ordinary' | 'special';

/** How far a price may move in a day (涨跌幅限制). */
export interface PriceLimitRule extends Effective {
  /** The securities of the board that it holds for. */
  readonly treatments: readonly Treatment[];
  /** Share of the previous close, up and down: `0.10` is 10 %. `null`: prices are free. */
  readonly share: DecimalText | null;
}

/** What holds on the first days of a new listing (新股上市首日). Its dates are those of the day of listing. */
export interface NewListingRule extends Effective {
  /** The number of trading days, the day of listing the first, on which the limits of the board do not hold. */
  readonly days: number;
  /** What holds on them: prices are free, or there are limits of another kind, which these rules do not state. */
  readonly limits: 'free' | 'unstated';
}

/** The rules of one board (板块), each with its history. */
export interface BoardRules {
  readonly lots: readonly LotRule[];
  readonly limits: readonly PriceLimitRule[];
  readonly listings: readonly NewListingRule[];
}

/** When what was bought may be sold (交收). Its dates are those of the purchase. */
export interface SettlementRule extends Effective {
  /** Whole trading days after the purchase: 1 is T+1. */
  readonly sellableAfter: number;
}

/** The rules of trading on the boards of a market, by date. What no rule states is an error, never a guess. */
export interface MarketRules extends PolicyHead {
  readonly currency: Currency;
  /** The smallest step of a price (最小变动价位), whole minor units of the currency. */
  readonly tick: DecimalText;
  readonly settlement: readonly SettlementRule[];
  readonly boards: Readonly<Record<string, BoardRules>>;
}

/** What `checkDefinition` needs to know of market rules. */
export const marketRules: DefinitionRules<MarketRules> = {
  kind: 'market-rules',
  code: 'policy_invalid',
  shape: marketShape,
  inspect: inspectMarket,
};

/**
 * Everything that speaks against the rules of a market, the gaps in their histories among it.
 *
 * @param rules - The rules, from code or from JSON.
 * @returns Findings, empty when there is nothing to say.
 */
export function inspectMarketRules(rules: unknown): readonly Finding[] {
  return inspectDefinition(marketRules, rules);
}

/**
 * Checks the rules of a market.
 *
 * @param rules - The rules.
 * @returns A frozen copy that `priceLimits`, `lotsOf`, `roundToLots`, `sellableFrom` and `orderFor` accept.
 * @throws DomainError `policy_invalid`.
 */
export function defineMarketRules(rules: MarketRules): Checked<MarketRules> {
  return checkDefinition(marketRules, rules);
}
