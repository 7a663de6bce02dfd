import * as z from 'zod';
import {
  type AssetSnapshot,
  type CashFlow,
  cashFlowKinds,
  productKinds,
  type SecuritiesTransfer,
  type Trade,
} from '../types/activity.js';
import { dayField, type Fields, idField, lazy, moneyField, quantityField, textField } from './fields.js';

const initiator = () => z.exactOptional(z.enum(['customer', 'firm']));

/** The schema of a trade. */
export const tradeSchema = /* @__PURE__ */ lazy((): z.ZodType<Trade> =>
  z.strictObject({
    id: z.exactOptional(idField()),
    customer: idField(),
    account: z.exactOptional(idField()),
    on: dayField(),
    side: z.enum(['buy', 'sell']),
    instrument: z.exactOptional(textField()),
    product: z.enum(productKinds),
    quantity: z.exactOptional(quantityField()),
    amount: moneyField('zero or more'),
    commission: z.exactOptional(moneyField('any')),
    by: initiator(),
  } satisfies Fields<Trade>),
);

/** The schema of a cash flow. */
export const cashFlowSchema = /* @__PURE__ */ lazy((): z.ZodType<CashFlow> =>
  z.strictObject({
    id: z.exactOptional(idField()),
    customer: idField(),
    account: z.exactOptional(idField()),
    on: dayField(),
    kind: z.enum(cashFlowKinds),
    amount: moneyField('zero or more'),
  } satisfies Fields<CashFlow>),
);

/** The schema of a securities transfer. */
export const securitiesTransferSchema = /* @__PURE__ */ lazy((): z.ZodType<SecuritiesTransfer> =>
  z.strictObject({
    customer: idField(),
    account: z.exactOptional(idField()),
    on: dayField(),
    direction: z.enum(['in', 'out']),
    instrument: z.exactOptional(textField()),
    quantity: z.exactOptional(quantityField()),
    value: z.exactOptional(moneyField('zero or more')),
    by: initiator(),
  } satisfies Fields<SecuritiesTransfer>),
);

/** The schema of an asset snapshot. */
export const assetSnapshotSchema = /* @__PURE__ */ lazy((): z.ZodType<AssetSnapshot> =>
  z.strictObject({
    customer: idField(),
    account: z.exactOptional(idField()),
    on: dayField(),
    total: moneyField('any'),
    cash: z.exactOptional(moneyField('any')),
    holdings: z.exactOptional(moneyField('zero or more')),
    profit: z.exactOptional(moneyField('any')),
  } satisfies Fields<AssetSnapshot>),
);
