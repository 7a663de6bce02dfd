import {
  type Account,
  type AccountEvent,
  type AssetSnapshot,
  type Bar,
  type CashFlow,
  type Contact,
  course,
  type Customer,
  type Day,
  DomainError,
  isDay,
  type Parsed,
  readAnswers,
  safeParseAccount,
  safeParseAccountEvent,
  safeParseAssetSnapshot,
  safeParseCashFlow,
  safeParseContact,
  safeParseCustomer,
  safeParseTrade,
  type Score,
  scoreAnswers,
  type Trade,
} from 'panhuo';
import type { FileMap } from './columnMap.js';
import { type Fault, faultOf, whys } from './faults.js';
import type { Values } from './readRows.js';

/** A record, or what speaks against it. */
export type Built<Entity> = { readonly record: Entity } | { readonly faults: readonly Fault[] };

/** What the records of a review have in common. */
export interface ReviewFrame {
  readonly asOf: Day;
  readonly currency: string;
}

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

function built<Entity>(parsed: Parsed<Entity>): Built<Entity> {
  return parsed.valid ? { record: parsed.value } : { faults: parsed.reasons.map(faultOf) };
}

/** A customer; what the file leaves out is left out, but a name is needed: the number stands for it. */
export function toCustomer(values: Values): Built<Customer> {
  const { documentKind, documentNumber, phone, email, riskLevel, riskAssessedOn } = values;
  const suitability = riskLevel !== undefined && riskAssessedOn !== undefined;
  return built(
    safeParseCustomer({
      kind: 'individual',
      name: values['id'],
      ...pick(values, 'id', 'kind', 'name', 'address', 'branch', 'adviser', 'openedOn'),
      ...(documentNumber !== undefined && { documents: [{ kind: documentKind, number: documentNumber }] }),
      ...(phone !== undefined && { phones: [phone] }),
      ...(email !== undefined && { emails: [email] }),
      ...(suitability && { suitability: { level: riskLevel, assessedOn: riskAssessedOn } }),
    }),
  );
}

/**
 * An account as it was on the day of the review. Where the file does not say, it is closed if it has a day of closing and
 * `normal` otherwise, and a fund account is the `main` one, in the currency of the review.
 */
export function toAccount(values: Values, { asOf, currency }: ReviewFrame): Built<Account> {
  const common = { ...pick(values, 'id', 'customer', 'openedOn'), ...stateOf(values, asOf) };
  if (values['kind'] === 'securities') {
    return built(safeParseAccount({ ...common, kind: 'securities', ...pick(values, 'market', 'number') }));
  }
  const bank = values['bank'] === undefined ? {} : { bank: { bank: values['bank'] } };
  return built(
    safeParseAccount({
      kind: 'fund',
      role: 'main',
      currency,
      ...common,
      ...pick(values, 'kind', 'currency', 'role'),
      ...bank,
    }),
  );
}

// An account that was closed after the day of the review was open on it.
function stateOf({ status, closedOn }: Values, asOf: Day): object {
  if (typeof closedOn !== 'string') return { status: status ?? 'normal' };
  if (closedOn <= asOf) return { status: status ?? 'closed', closedOn };
  return { status: status === undefined || status === 'closed' ? 'normal' : status };
}

/** A snapshot of assets. */
export function toSnapshot(values: Values): Built<AssetSnapshot> {
  return built(
    safeParseAssetSnapshot(pick(values, 'customer', 'account', 'on', 'total', 'cash', 'holdings', 'profit')),
  );
}

/** A trade. With signed amounts a negative one is money that came back: a sale. */
export function toTrade(values: Values, map: FileMap): Built<Trade> {
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
  return built(
    safeParseTrade(map.signedAmount === true ? { ...trade, ...unsigned(values['amount']) } : trade),
  );
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
export function toCashFlow(values: Values): Built<CashFlow> {
  return built(safeParseCashFlow(pick(values, 'id', 'customer', 'account', 'on', 'kind', 'amount')));
}

/** A contact; where the file does not say who began it, the branch did. */
export function toContact(values: Values): Built<Contact> {
  return built(
    safeParseContact({
      by: 'branch',
      ...pick(values, 'customer', 'on', 'channel', 'purpose', 'by', 'outcome'),
    }),
  );
}

/** An account event. */
export function toEvent(values: Values): Built<AccountEvent> {
  return built(safeParseAccountEvent(pick(values, 'customer', 'account', 'on', 'kind')));
}

/** A scored sheet of the trading-personality questionnaire. */
export function toScoredSheet(values: Values): Built<ScoredSheet> {
  const { customer, on, ...answers } = values;
  if (Object.keys(answers).length === 0) return { faults: [{ why: whys.noAnswer }] };
  const day = isDay(on) ? on : undefined;
  try {
    const sheet = readAnswers(course.tradingPersonality, answers);
    const score = scoreAnswers(course.tradingPersonality, sheet, day === undefined ? {} : { on: day });
    return { record: { customer: String(customer), on: day, score } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { faults: [{ ...faultOf(error.reason), why: whys.option }] };
  }
}

/** A bar of the market. */
export function toBar(values: Values): Built<Bar> {
  const { day, close } = values;
  const level = Number(close);
  if (!(level > 0 && Number.isFinite(level))) return { faults: [{ field: 'close', why: whys.notAboveZero }] };
  return { record: { day: day as Day, close: level } };
}
