import * as room from 'panhuo/customer';
import type { Parsed, RecordName } from 'panhuo/customer';
import type { Json } from 'panhuo/kernel';

/** A record as JSON; what `full` holds is in stored form, so that parsing gives it back unchanged. */
export type JsonRecord = Readonly<Record<string, Json>>;

export interface Sample {
  readonly title: string;
  readonly record: RecordName;
  readonly parse: (input: unknown) => unknown;
  readonly safeParse: (input: unknown) => Parsed<unknown>;
  /** Every field there is. */
  readonly full: JsonRecord;
  /** Only what must be there. */
  readonly required: readonly string[];
}

const cny = (amount: string): Json => ({ amount, currency: 'CNY' });

/** One number of each kind of paper: the vectors of domain.md §11; the permit's sum stands in identifiers.test.ts. */
export const papers: readonly JsonRecord[] = [
  { kind: 'resident-id', number: '11010519491231002X', validUntil: '9999-12-31' },
  { kind: 'foreign-resident-id', number: '911124198108030024', validUntil: '2033-12-31' },
  { kind: 'residence-permit', number: '810000199408230021', validUntil: '2028-09-01' },
  { kind: 'travel-permit', number: 'H12345678' },
  { kind: 'passport', number: 'E12345678' },
  { kind: 'credit-code', number: '91350100M000100Y43' },
  { kind: 'organisation-code', number: 'D2143569-X' },
];

const customer: Sample = {
  title: 'customer',
  record: 'customer',
  parse: room.parseCustomer,
  safeParse: room.safeParseCustomer,
  full: {
    id: 'c1',
    kind: 'individual',
    name: '王小明',
    documents: papers,
    phones: ['+86 138-0000-1234', '(010) 8888 6666'],
    emails: ['wang@example.com'],
    address: '北京市朝阳区某路1号',
    branch: 'b1',
    adviser: 'a1',
    openedOn: '2015-06-12',
    halfOpen: false,
    suitability: {
      level: 'C1',
      lowestCategory: true,
      assessedOn: '2024-01-05',
      validUntil: '2026-01-04',
    },
    note: '喜欢打电话',
  },
  required: ['id', 'kind', 'name'],
};

const fundAccount: Sample = {
  title: 'fund account',
  record: 'account',
  parse: room.parseAccount,
  safeParse: room.safeParseAccount,
  full: {
    id: 'f1',
    customer: 'c1',
    kind: 'fund',
    status: 'normal',
    openedOn: '2015-06-12',
    closedOn: '2024-02-29',
    currency: 'HKD',
    role: 'auxiliary',
    bank: { bank: '某银行', account: '6222000011112222' },
  },
  required: ['id', 'customer', 'kind', 'status', 'currency', 'role'],
};

const securitiesAccount: Sample = {
  ...fundAccount,
  title: 'securities account',
  full: {
    id: 's1',
    customer: 'c1',
    kind: 'securities',
    status: 'judicially-frozen',
    openedOn: '2015-06-12',
    closedOn: '2015-06-12',
    market: 'shanghai',
    number: 'A123456789',
  },
  required: ['id', 'customer', 'kind', 'status', 'market', 'number'],
};

const accountEvent: Sample = {
  title: 'account event',
  record: 'accountEvent',
  parse: room.parseAccountEvent,
  safeParse: room.safeParseAccountEvent,
  full: { customer: 'c1', account: 'f1', on: '2024-01-05', kind: 'designation-revoked' },
  required: ['customer', 'on', 'kind'],
};

const trade: Sample = {
  title: 'trade',
  record: 'trade',
  parse: room.parseTrade,
  safeParse: room.safeParseTrade,
  full: {
    id: 't1',
    customer: 'c1',
    account: 'f1',
    on: '2024-01-05',
    side: 'sell',
    instrument: '600000',
    product: 'stock',
    quantity: '100.5',
    amount: cny('1242.50'),
    commission: cny('-0.31'),
    by: 'firm',
  },
  required: ['customer', 'on', 'side', 'product', 'amount'],
};

const cashFlow: Sample = {
  title: 'cash flow',
  record: 'cashFlow',
  parse: room.parseCashFlow,
  safeParse: room.safeParseCashFlow,
  full: {
    id: 'm1',
    customer: 'c1',
    account: 'f1',
    on: '2024-01-05',
    kind: 'dividend',
    amount: cny('88.00'),
  },
  required: ['customer', 'on', 'kind', 'amount'],
};

const securitiesTransfer: Sample = {
  title: 'securities transfer',
  record: 'securitiesTransfer',
  parse: room.parseSecuritiesTransfer,
  safeParse: room.safeParseSecuritiesTransfer,
  full: {
    customer: 'c1',
    account: 's1',
    on: '2024-01-05',
    direction: 'out',
    instrument: '600000',
    quantity: '300',
    value: cny('3000.00'),
    by: 'customer',
  },
  required: ['customer', 'on', 'direction'],
};

const assetSnapshot: Sample = {
  title: 'asset snapshot',
  record: 'assetSnapshot',
  parse: room.parseAssetSnapshot,
  safeParse: room.safeParseAssetSnapshot,
  full: {
    customer: 'c1',
    account: 'f1',
    on: '2024-01-31',
    total: cny('-5000.00'),
    cash: cny('-6000.00'),
    holdings: cny('1000.00'),
    profit: cny('-20.00'),
  },
  required: ['customer', 'on', 'total'],
};

const contact: Sample = {
  title: 'contact',
  record: 'contact',
  parse: room.parseContact,
  safeParse: room.safeParseContact,
  full: {
    customer: 'c1',
    on: '2024-01-05',
    channel: 'visit',
    purpose: 'call-back',
    by: 'branch',
    adviser: 'a1',
    outcome: 'hesitated',
    note: '再联系',
  },
  required: ['customer', 'on', 'channel', 'purpose', 'by'],
};

const complaint: Sample = {
  title: 'complaint',
  record: 'complaint',
  parse: room.parseComplaint,
  safeParse: room.safeParseComplaint,
  full: {
    id: 'k1',
    customer: 'c1',
    on: '2024-01-05',
    about: 'advice',
    answeredOn: '2024-01-05',
    closedOn: '2024-02-01',
    note: '已致电',
  },
  required: ['id', 'customer', 'on', 'about'],
};

const closeContact: Sample = {
  title: 'close contact',
  record: 'closeContact',
  parse: room.parseCloseContact,
  safeParse: room.safeParseCloseContact,
  full: {
    customer: 'c1',
    name: '李秘书',
    relation: 'secretary',
    phone: '13900005678',
    note: '知道采购计划',
  },
  required: ['customer', 'name', 'relation'],
};

const adviser: Sample = {
  title: 'adviser',
  record: 'adviser',
  parse: room.parseAdviser,
  safeParse: room.safeParseAdviser,
  full: {
    id: 'a1',
    name: '陈顾问',
    branch: 'b1',
    registration: {
      number: 'S0000000000001',
      kind: 'investment-adviser',
      validFrom: '2020-01-01',
      validUntil: '2030-12-31',
    },
  },
  required: ['id', 'name', 'branch'],
};

/** A sample of every record that the room reads. */
export const samples: readonly Sample[] = [
  customer,
  fundAccount,
  securitiesAccount,
  accountEvent,
  trade,
  cashFlow,
  securitiesTransfer,
  assetSnapshot,
  contact,
  complaint,
  closeContact,
  adviser,
];

/** The sample of a title. */
export function sampleOf(title: string): Sample {
  const sample = samples.find((one) => one.title === title);
  if (sample === undefined) throw new Error(`no sample ${title}`);
  return sample;
}

/** A copy of JSON data with the value at a path (`documents[0].number`) replaced; `undefined` takes the key away. */
export function replaceAt(data: Json, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(data);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop();
  if (last === undefined) return value;
  const parent = steps.reduce<unknown>((at, step) => Reflect.get(at as object, step) as unknown, copy);
  if (value === undefined) Reflect.deleteProperty(parent as object, last);
  else Reflect.set(parent as object, last, value);
  return copy;
}

/** Freezes data to the bottom, so that a function that changes it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) deepFreeze(item);
    Object.freeze(value);
  }
  return value;
}
