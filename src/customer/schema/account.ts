import * as z from 'zod';
import { reason } from '../../kernel/index.js';
import {
  type Account,
  type AccountEvent,
  accountEventKinds,
  accountStatuses,
  type DepositoryBank,
  type FundAccount,
  type SecuritiesAccount,
} from '../types/account.js';
import {
  currencyField,
  dayField,
  type Fields,
  idField,
  lazy,
  refuse,
  storedIdentifier,
  textField,
} from './fields.js';

const common = () => ({
  id: idField(),
  customer: idField(),
  status: z.enum(accountStatuses),
  openedOn: z.exactOptional(dayField()),
  closedOn: z.exactOptional(dayField()),
});

const bankSchema = (): z.ZodType<DepositoryBank> =>
  z.strictObject({
    bank: textField(),
    account: z.exactOptional(idField()),
  } satisfies Fields<DepositoryBank>);

const fundSchema = () =>
  z.strictObject({
    ...common(),
    kind: z.literal('fund'),
    currency: currencyField(),
    role: z.enum(['main', 'auxiliary']),
    bank: z.exactOptional(bankSchema()),
  } satisfies Fields<FundAccount>);

const securitiesSchema = () =>
  z.strictObject({
    ...common(),
    kind: z.literal('securities'),
    market: z.enum(['shanghai', 'shenzhen']),
    number: textField(),
  } satisfies Fields<SecuritiesAccount>);

/** The schema of an account. */
export const accountSchema = /* @__PURE__ */ lazy((): z.ZodType<Account> =>
  z.discriminatedUnion('kind', [fundSchema(), securitiesSchema()]).transform((account, context) => {
    const { openedOn, closedOn } = account;
    if (openedOn !== undefined && closedOn !== undefined && closedOn < openedOn) {
      refuse(context, reason('order_broken', { path: 'closedOn' }), ['closedOn']);
    }
    if (account.kind === 'fund') return account;
    return { ...account, number: storedIdentifier(context, `${account.market}-account`, account.number) };
  }),
);

/** The schema of an account event. */
export const accountEventSchema = /* @__PURE__ */ lazy((): z.ZodType<AccountEvent> =>
  z.strictObject({
    customer: idField(),
    account: z.exactOptional(idField()),
    on: dayField(),
    kind: z.enum(accountEventKinds),
  } satisfies Fields<AccountEvent>),
);
