/** Title of the sample, path that is spoilt, what is put there, the rule, and the path that is named when it differs. */
export type Fault = readonly [title: string, at: string, value: unknown, rule: string, named?: string];

const texts: readonly unknown[] = ['', 5, null, true, ['x'], {}];
const flags: readonly unknown[] = ['true', 0, null];
const days: readonly unknown[] = [
  '2023-02-29',
  '2024-1-5',
  '20240105',
  '2024-01-05T00:00:00Z',
  20240105,
  null,
  '0000-01-01',
];
const noDecimals = ['', 'many', '1,000', '1e3', 'NaN', ' 1', '1.', '.5', '0x10', '9'.repeat(35)];
const enums: readonly unknown[] = ['nonsense', '', 5, null, 'toString'];

const unfit = (title: string, at: string, values: readonly unknown[]): Fault[] =>
  values.map((value) => [title, at, value, 'value_unfit']);
const tooLong = (title: string, at: string, limit: number): Fault[] => [
  [title, at, 'x'.repeat(limit + 1), 'value_unfit'],
];
const ids = (title: string, at: string): Fault[] => [...unfit(title, at, texts), ...tooLong(title, at, 64)];
const names = (title: string, at: string): Fault[] => [
  ...unfit(title, at, texts),
  ...tooLong(title, at, 200),
];
const notes = (title: string, at: string): Fault[] => [
  ...unfit(title, at, [5, null, true, {}]),
  ...tooLong(title, at, 4000),
];
const phones = (title: string, at: string): Fault[] =>
  unfit(title, at, ['', 'abc', '1234', '1'.repeat(25), '138+0000', 13800001234, null]);
const money = (title: string, at: string): Fault[] => [
  ...unfit(title, at, ['88.00', 88, null, []]),
  ...unfit(title, `${at}.amount`, [null, true, [], '9'.repeat(81)]),
  ...noDecimals.map((text): Fault => [title, `${at}.amount`, text, 'decimal_invalid', at]),
  ...unfit(title, `${at}.currency`, ['', 'cny', 'RMBX', '￥', 5, null]),
  [title, `${at}.amount`, undefined, 'value_missing'],
  [title, `${at}.currency`, undefined, 'value_missing'],
  [title, `${at}.currency`, 'ZZZ', 'currency_unknown', at],
  [title, `${at}.amount`, '0.125', 'amount_scale', at],
  [title, `${at}.amount`, 0.1 + 0.2, 'amount_scale', at], // 5e-17 too much: dust of binary arithmetic is not money
  [title, `${at}.amount`, 1e40, 'decimal_invalid', at],
];
const notNegative = (title: string, at: string): Fault[] => [[title, at, '-0.01', 'decimal_invalid']];
const quantity = (title: string, at: string): Fault[] => [
  ...unfit(title, at, [null, true, {}, '9'.repeat(81)]),
  ...noDecimals.map((text): Fault => [title, at, text, 'decimal_invalid']),
  ...notNegative(title, at),
];

/** A bad value for every field of every record. */
export const faults: readonly Fault[] = [
  ...ids('customer', 'id'),
  ...unfit('customer', 'kind', enums),
  ...names('customer', 'name'),
  ...unfit('customer', 'documents', ['x', {}, null]),
  ['customer', 'documents', new Array(21).fill({ kind: 'passport', number: 'E12345678' }), 'value_unfit'],
  ...unfit('customer', 'documents[0]', ['11010519491231002X', null]),
  ...unfit('customer', 'documents[0].kind', [...enums, 'shanghai-account']),
  ...unfit('customer', 'documents[0].number', texts),
  ['customer', 'documents[0].number', '110105194912310021', 'identifier_check_digit'],
  ['customer', 'documents[1].number', '900124198108030024', 'identifier_region'],
  ['customer', 'documents[2].number', '810000199402300021', 'identifier_birth'],
  ['customer', 'documents[3].number', 'T12345678', 'identifier_form'],
  ['customer', 'documents[4].number', 'ABCDE', 'identifier_form'],
  ['customer', 'documents[5].number', '91350100M000100I43', 'identifier_form'],
  ['customer', 'documents[6].number', 'D2143569-1', 'identifier_check_digit'],
  ...unfit('customer', 'documents[1].validUntil', days),
  ...unfit('customer', 'phones', ['13800001234', {}, null]),
  ['customer', 'phones', new Array(21).fill('13800001234'), 'value_unfit'],
  ...phones('customer', 'phones[1]'),
  ...unfit('customer', 'emails', ['wang@example.com', null]),
  ['customer', 'emails', new Array(21).fill('wang@example.com'), 'value_unfit'],
  ...unfit('customer', 'emails[0]', ['', 'wang', 'wang@', '@example.com', 'a b@example.com', 5, null]),
  ['customer', 'emails[0]', `${'w'.repeat(60)}@${'example.'.repeat(20)}com`, 'value_unfit'],
  ...notes('customer', 'address'),
  ...names('customer', 'branch'),
  ...ids('customer', 'adviser'),
  ...unfit('customer', 'openedOn', days),
  ...unfit('customer', 'halfOpen', flags),
  ...unfit('customer', 'suitability', ['C1', null]),
  ...unfit('customer', 'suitability.level', [...enums, 'C6', 'C0']),
  ...unfit('customer', 'suitability.lowestCategory', flags),
  ...unfit('customer', 'suitability.assessedOn', days),
  ...unfit('customer', 'suitability.validUntil', days),
  ['customer', 'suitability.validUntil', '2024-01-04', 'order_broken'],
  ['customer', 'suitability.level', 'C2', 'value_unfit'], // the lowest category stands inside C1
  ...notes('customer', 'note'),

  ...['fund account', 'securities account'].flatMap((title) => [
    ...ids(title, 'id'),
    ...ids(title, 'customer'),
    ...unfit(title, 'kind', enums),
    ...unfit(title, 'status', enums),
    ...unfit(title, 'openedOn', days),
    ...unfit(title, 'closedOn', days),
    [title, 'closedOn', '2015-06-11', 'order_broken'] as const,
  ]),
  ...unfit('fund account', 'currency', ['', 'hkd', 'HKDX', 5, null]),
  ...unfit('fund account', 'role', enums),
  ...unfit('fund account', 'bank', ['某银行', null]),
  ...names('fund account', 'bank.bank'),
  ...ids('fund account', 'bank.account'),
  ...unfit('securities account', 'market', enums),
  ...unfit('securities account', 'number', texts),
  ['securities account', 'number', '0123456789', 'identifier_form'],
  ['securities account', 'market', 'shenzhen', 'identifier_form', 'number'], // a Shanghai number at Shenzhen

  ...ids('account event', 'customer'),
  ...ids('account event', 'account'),
  ...unfit('account event', 'on', days),
  ...unfit('account event', 'kind', enums),

  ...ids('trade', 'id'),
  ...ids('trade', 'customer'),
  ...ids('trade', 'account'),
  ...unfit('trade', 'on', days),
  ...unfit('trade', 'side', enums),
  ...names('trade', 'instrument'),
  ...unfit('trade', 'product', enums),
  ...quantity('trade', 'quantity'),
  ...money('trade', 'amount'),
  ['trade', 'amount.amount', '-0.01', 'decimal_invalid', 'amount'],
  ...money('trade', 'commission'),
  ...unfit('trade', 'by', enums),

  ...ids('cash flow', 'id'),
  ...ids('cash flow', 'customer'),
  ...ids('cash flow', 'account'),
  ...unfit('cash flow', 'on', days),
  ...unfit('cash flow', 'kind', enums),
  ...money('cash flow', 'amount'),
  ['cash flow', 'amount.amount', -5, 'decimal_invalid', 'amount'],

  ...ids('securities transfer', 'customer'),
  ...ids('securities transfer', 'account'),
  ...unfit('securities transfer', 'on', days),
  ...unfit('securities transfer', 'direction', enums),
  ...names('securities transfer', 'instrument'),
  ...quantity('securities transfer', 'quantity'),
  ...money('securities transfer', 'value'),
  ['securities transfer', 'value.amount', '-1', 'decimal_invalid', 'value'],
  ...unfit('securities transfer', 'by', enums),

  ...ids('asset snapshot', 'customer'),
  ...ids('asset snapshot', 'account'),
  ...unfit('asset snapshot', 'on', days),
  ...['total', 'cash', 'holdings', 'profit'].flatMap((at) => money('asset snapshot', at)),
  ['asset snapshot', 'holdings.amount', '-1', 'decimal_invalid', 'holdings'],

  ...ids('contact', 'customer'),
  ...unfit('contact', 'on', days),
  ...unfit('contact', 'channel', enums),
  ...unfit('contact', 'purpose', enums),
  ...unfit('contact', 'by', [...enums, 'firm']),
  ...ids('contact', 'adviser'),
  ...unfit('contact', 'outcome', enums),
  ...notes('contact', 'note'),

  ...ids('complaint', 'id'),
  ...ids('complaint', 'customer'),
  ...unfit('complaint', 'on', days),
  ...unfit('complaint', 'about', enums),
  ...unfit('complaint', 'answeredOn', days),
  ...unfit('complaint', 'closedOn', days),
  ['complaint', 'answeredOn', '2024-01-04', 'order_broken'],
  ['complaint', 'closedOn', '2024-01-04', 'order_broken'],
  ...notes('complaint', 'note'),

  ...ids('close contact', 'customer'),
  ...names('close contact', 'name'),
  ...unfit('close contact', 'relation', enums),
  ...phones('close contact', 'phone'),
  ...notes('close contact', 'note'),

  ...ids('adviser', 'id'),
  ...names('adviser', 'name'),
  ...names('adviser', 'branch'),
  ...unfit('adviser', 'registration', ['S1', null]),
  ...ids('adviser', 'registration.number'),
  ...unfit('adviser', 'registration.kind', enums),
  ...unfit('adviser', 'registration.validFrom', days),
  ...unfit('adviser', 'registration.validUntil', days),
];
