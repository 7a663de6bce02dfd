import {
  type Account,
  type AccountEvent,
  type AssetSnapshot,
  type Bar,
  type CashFlow,
  course,
  type Customer,
  type Day,
  DomainError,
  isDay,
  parseAccount,
  parseAccountEvent,
  parseAssetSnapshot,
  parseCashFlow,
  parseCustomer,
  parseTrade,
  readAnswers,
  type Score,
  scoreAnswers,
  type Trade,
} from 'panhuo';
import type { FileMap } from './columnMap.js';
import type { Values } from './readRows.js';

/** A sheet that was scored. */
export interface ScoredSheet {
  readonly customer: string;
  readonly on: Day | undefined;
  readonly score: Score;
}

/** Copies the named values that there are. */
function pick(values: Values, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));
}

/** A customer; what the file leaves out is left out, but a name is needed: the number stands for it. */
export function toCustomer(values: Values): Customer {
  const { documentKind, documentNumber, phone, email, riskLevel, riskAssessedOn } = values;
  const suitability = riskLevel !== undefined && riskAssessedOn !== undefined;
  return parseCustomer({
    kind: 'individual',
    name: values['id'],
    ...pick(values, 'id', 'kind', 'name', 'address', 'branch', 'adviser', 'openedOn'),
    ...(documentNumber !== undefined && { documents: [{ kind: documentKind, number: documentNumber }] }),
    ...(phone !== undefined && { phones: [phone] }),
    ...(email !== undefined && { emails: [email] }),
    ...(suitability && { suitability: { level: riskLevel, assessedOn: riskAssessedOn } }),
  });
}

/** An account; `normal` and, for a fund account, `main` where the file does not say. */
export function toAccount(values: Values): Account {
  const common = { status: 'normal', ...pick(values, 'id', 'customer', 'status', 'openedOn', 'closedOn') };
  if (values['kind'] === 'securities') {
    return parseAccount({ ...common, kind: 'securities', ...pick(values, 'market', 'number') });
  }
  const bank = values['bank'] === undefined ? {} : { bank: { bank: values['bank'] } };
  return parseAccount({
    kind: 'fund',
    role: 'main',
    ...common,
    ...pick(values, 'kind', 'currency', 'role'),
    ...bank,
  });
}

/** A snapshot of assets. */
export function toSnapshot(values: Values): AssetSnapshot {
  return parseAssetSnapshot(pick(values, 'customer', 'account', 'on', 'total', 'cash', 'holdings', 'profit'));
}

/** A trade. With signed amounts a negative one is money that came back: a sale. */
export function toTrade(values: Values, map: FileMap): Trade {
  const names = [
    'id',
    'customer',
    'account',
    'on',
    'side',
    'instrument',
    'product',
    'quantity',
    'amount',
    'commission',
    'by',
  ];
  const trade = { product: 'other', ...pick(values, ...names) };
  return parseTrade(map.signedAmount === true ? { ...trade, ...unsigned(values['amount']) } : trade);
}

function unsigned(money: unknown): object {
  const { amount, currency } = money as { amount: string; currency: string };
  const negative = amount.startsWith('-');
  return {
    side: negative ? 'sell' : 'buy',
    amount: { amount: negative ? amount.slice(1) : amount, currency },
  };
}

/** A cash flow. */
export function toCashFlow(values: Values): CashFlow {
  return parseCashFlow(pick(values, 'id', 'customer', 'account', 'on', 'kind', 'amount'));
}

/** An account event. */
export function toEvent(values: Values): AccountEvent {
  return parseAccountEvent(pick(values, 'customer', 'account', 'on', 'kind'));
}

/** A scored sheet of the trading-personality questionnaire. */
export function toScoredSheet(values: Values): ScoredSheet {
  const { customer, on, ...answers } = values;
  if (typeof customer !== 'string') throw new DomainError('facts_invalid', { path: 'customer' });
  const day = isDay(on) ? on : undefined;
  const sheet = readAnswers(course.tradingPersonality, answers);
  return {
    customer,
    on: day,
    score: scoreAnswers(course.tradingPersonality, sheet, day === undefined ? {} : { on: day }),
  };
}

/** A bar of the market. */
export function toBar(values: Values, previous: Bar | undefined): Bar {
  const { day, close } = values;
  if (!isDay(day)) throw new DomainError('day_unreadable', { expected: ['YYYY-MM-DD'] });
  if (previous !== undefined && day <= previous.day) throw new DomainError('facts_invalid', { path: 'day' });
  const level = Number(close);
  if (!(level > 0 && Number.isFinite(level)))
    throw new DomainError('decimal_invalid', { path: 'close', expected: 'above zero' });
  return { day, close: level };
}
