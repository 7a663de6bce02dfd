import { china, course, industry } from 'panhuo';
import * as room from 'panhuo/customer';
import { samples } from '../../customer/samples.js';
import { canaries } from '../canaries.js';
import { unchecked } from '../seeds.js';
import { type FuzzTarget, target } from '../target.js';

const asOf = '2024-06-28';
const [, name, , residentId, phone, , email, address] = canaries;

/** The personal fields of the samples, filled with canaries. */
const personal: Readonly<Record<string, unknown>> = {
  name,
  phone,
  address,
  note: canaries[0],
  phones: [phone],
  emails: [email],
};

const readers = samples.map(({ record, title, parse, safeParse, full }) => {
  const planted = Object.fromEntries(
    Object.entries(full).map(([key, value]) => [key, key in personal ? personal[key] : value]),
  );
  return { record, title, parse, safeParse, planted };
});
const reasonsOf = (parsed: { readonly reasons?: unknown }): unknown => [parsed.reasons];
const titled = (record: string): string => record.charAt(0).toUpperCase() + record.slice(1);

const parsers = [...new Set(readers.map(({ record }) => record))].flatMap((record) => {
  const own = readers.filter((reader) => reader.record === record);
  const { parse, safeParse } = own[0]!;
  const seeds = () => own.map(({ planted }) => [planted]);
  return [
    target(`customer/parse${titled(record)}`, parse, seeds),
    target(`customer/safeParse${titled(record)}`, safeParse, seeds, { says: reasonsOf }),
  ];
});
const sampleOf = (title: string): unknown => readers.find((reader) => reader.title === title)!.planted;

const definers = (
  [
    ['defineActivityStatusPolicy', room.defineActivityStatusPolicy, industry.activityStatus],
    ['defineAssetTierPolicy', room.defineAssetTierPolicy, industry.assetTiers],
    ['defineBehaviourPolicy', room.defineBehaviourPolicy, course.behaviour],
    ['defineCustomerClassPolicy', room.defineCustomerClassPolicy, course.customerClasses],
    ['defineProfessionalInvestorPolicy', room.defineProfessionalInvestorPolicy, china.professionalInvestor],
    ['defineServiceTargetPolicy', room.defineServiceTargetPolicy, course.serviceTargets],
    ['defineSmallDormantAccountPolicy', room.defineSmallDormantAccountPolicy, china.smallDormantAccount],
    ['defineSuitabilityPolicy', room.defineSuitabilityPolicy, china.suitabilityMatching],
    ['defineVipPolicy', room.defineVipPolicy, course.vipShare],
  ] as const
).map(([of, define, policy]) => target(`customer/${of}`, define, () => [[unchecked(policy)]]));

/** One number of each kind, and one that is wrong. */
const numbers: Readonly<Record<room.IdentifierKind, string>> = {
  'resident-id': residentId,
  'foreign-resident-id': '911124198108030024',
  'residence-permit': '810000199408230021',
  'credit-code': '91350100M000100Y43',
  'organisation-code': 'D2143569-X',
  'shanghai-account': 'A123456789',
  'shenzhen-account': '0123456789',
  'one-code': '180000000011',
  'travel-permit': 'H12345678',
  passport: 'E12345678',
};
const papers = Object.entries(numbers);

const facts = {
  kind: 'individual',
  openedOn: '2019-03-01',
  openedBefore: false,
  halfOpen: false,
  lastTradeOn: '2023-11-02',
  lastOwnActionOn: null,
  lastClosedOn: null,
  left: null,
  belowSince: '2024-01-02',
  assets: '52000.00',
  assetsAtYearEnd: '61000.00',
  cash: '80.00',
  holdings: true,
  wasEffective: true,
};
const records = {
  customer: sampleOf('customer'),
  trades: [sampleOf('trade')],
  cashFlows: [sampleOf('cash flow')],
  transfers: [sampleOf('securities transfer')],
  snapshots: [sampleOf('asset snapshot')],
  events: [sampleOf('account event')],
};
const money = (amount: string) => ({ amount, currency: 'CNY' });
const snapshots = [
  { customer: 'c1', account: 'f1', on: '2024-01-31', total: money('5000.00'), cash: money('1000.00') },
  { customer: 'c1', account: 'f1', on: '2024-02-29', total: money('7000.00'), holdings: money('6000.00') },
];
const suitability = {
  level: 'C3',
  lowestCategory: false,
  assessedOn: '2024-01-05',
  validUntil: '2026-01-04',
};

export const customerTargets: readonly FuzzTarget[] = [
  ...parsers,
  ...definers,
  target('customer/checkIdentifier', room.checkIdentifier, () => papers, {
    says: (check: room.IdentifierCheck) => (check.valid ? [check.warning] : [check.reason]),
  }),
  target('customer/upgradeResidentId', room.upgradeResidentId, () => [['110105491231002']]),
  target('customer/sameIdentifier', room.sameIdentifier, () =>
    papers.map(([kind, number]) => [kind, number, number]),
  ),
  target('customer/mask', room.mask, () => [
    ...papers,
    ...[
      ['name', name],
      ['phone', phone],
      ['email', email],
      ['address', address],
    ],
    ...[
      ['bank-account', canaries[5]],
      ['free-text', canaries[0]],
      ['account', '12345678'],
    ],
  ]),
  target('customer/redactCustomer', room.redactCustomer, () => [[sampleOf('customer')]]),
  target('customer/activityFacts', room.activityFacts, () => [[industry.activityStatus, records, asOf]]),
  target('customer/activityStatus', room.activityStatus, () => [
    [industry.activityStatus, facts, asOf],
    [industry.activityStatus, {}, asOf],
  ]),
  target('customer/serviceTargets', room.serviceTargets, () => [[course.serviceTargets, { ...facts }, asOf]]),
  target('customer/smallDormantAccount', room.smallDormantAccount, () => [
    [china.smallDormantAccount, facts, asOf],
  ]),
  target('customer/assetsOn', room.assetsOn, () => [[snapshots, asOf, [sampleOf('account event')]]]),
  target('customer/averageAssets', room.averageAssets, () => [[snapshots, { from: '2024-01-01', to: asOf }]]),
  target('customer/assetTier', room.assetTier, () => [
    [industry.assetTiers, '1200000'],
    [industry.assetTiers, '1200000', { tier: industry.assetTiers.tiers[4]!.id, periodsBelow: 1 }],
  ]),
  target('customer/behaviourProfile', room.behaviourProfile, () => [
    [course.behaviour, { assets: '100000', holdings: 40_000, profit: '-2000.50', personality: 'steady' }],
    [course.behaviour, {}],
  ]),
  target('customer/classifyCustomer', room.classifyCustomer, () => [
    [
      course.customerClasses,
      {
        kind: 'institution',
        averageAssets: '600000000',
        turnover: 1e9,
        cooperation: course.customerClasses.strategic.conditions,
      },
    ],
  ]),
  target('customer/selectVips', room.selectVips, () => [
    [
      course.vipShare,
      [1, 2, 3, 4, 5].map((place) => ({ customer: `c${String(place)}`, assets: place * 1000 })),
    ],
  ]),
  target('customer/suitabilityOf', room.suitabilityOf, () => [
    [
      china.suitabilityMatching,
      { level: 'C3', on: '2024-01-05', expiresOn: '2026-01-04', flags: [] },
      { fullCapacity: true },
    ],
  ]),
  target('customer/matchProduct', room.matchProduct, () => [
    [
      china.suitabilityMatching,
      {
        on: asOf,
        initiatedBy: 'firm',
        suitability,
        product: { kind: 'fund', riskLevel: 'R3', termMonths: 12 },
        wishes: { kinds: ['fund'], termMonths: 24 },
        specialWarningSigned: false,
        professional: false,
      },
    ],
  ]),
  target('customer/professionalInvestor', room.professionalInvestor, () => [
    [
      china.professionalInvestor,
      {
        kind: 'individual',
        financialAssets: '6000000',
        averageIncome: 600_000,
        netAssets: '9000000',
        experienceYears: 3,
        qualified: true,
        applied: true,
        consented: true,
        choosesOrdinary: false,
        namedByLaw: false,
      },
    ],
  ]),
];
