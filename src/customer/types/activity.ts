import type { DecimalText, Day, Money } from '../../kernel/index.js';

/** The kinds of product that a branch counts. */
export const productKinds = /* @__PURE__ */ Object.freeze([
  'stock',
  'fund',
  'bond',
  'repo',
  'option',
  'future',
  'structured',
  'other',
] as const);

/** A kind of product. */
export type ProductKind = (typeof productKinds)[number];

/** A deal that was done (成交). */
export interface Trade {
  readonly id?: string;
  readonly customer: string;
  readonly account?: string;
  /** Trading day at the exchange. */
  readonly on: Day;
  readonly side: 'buy' | 'sell';
  /** Code of the security. */
  readonly instrument?: string;
  readonly product: ProductKind;
  /** Units, may be a fraction for fund shares. */
  readonly quantity?: DecimalText;
  /** Money traded, never negative. */
  readonly amount: Money;
  /** Net commission of the branch. */
  readonly commission?: Money;
  /** Who decided it; `firm` for a forced sale. Default: the customer. */
  readonly by?: 'customer' | 'firm';
}

/** The kinds of cash flow; only deposits and withdrawals are acts of the customer. */
export const cashFlowKinds = /* @__PURE__ */ Object.freeze([
  'deposit',
  'withdrawal',
  'dividend',
  'interest',
  'fee',
  'tax',
  'adjustment-in',
  'adjustment-out',
] as const);

/** A kind of cash flow. */
export type CashFlowKind = (typeof cashFlowKinds)[number];

/** Money that came in or went out (资金流水). The kind tells the direction. */
export interface CashFlow {
  readonly id?: string;
  readonly customer: string;
  readonly account?: string;
  readonly on: Day;
  readonly kind: CashFlowKind;
  /** Never negative. */
  readonly amount: Money;
}

/** Securities that were moved in or out without a trade (证券转入转出). */
export interface SecuritiesTransfer {
  readonly customer: string;
  readonly account?: string;
  readonly on: Day;
  readonly direction: 'in' | 'out';
  readonly instrument?: string;
  readonly quantity?: DecimalText;
  /** Market value on the day, never negative. */
  readonly value?: Money;
  /** Who moved them; `firm` for corporate actions and court orders. Default: the customer. */
  readonly by?: 'customer' | 'firm';
}

/** What a customer, or one account of his, held at the end of a day (资产). */
export interface AssetSnapshot {
  readonly customer: string;
  /** The account; its assets add to those of his others. Left out, the snapshot speaks for all his accounts together. */
  readonly account?: string;
  readonly on: Day;
  /** Cash and holdings together. */
  readonly total: Money;
  readonly cash?: Money;
  /** Market value of the securities held. */
  readonly holdings?: Money;
  /** Unrealised and realised result since the purchase of what is held. */
  readonly profit?: Money;
}
