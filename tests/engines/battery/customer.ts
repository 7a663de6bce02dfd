import {
  activityFacts,
  activityStatus,
  assetsOn,
  assetTier,
  averageAssets,
  behaviourProfile,
  checkIdentifier,
  china,
  classifyCustomer,
  course,
  day,
  defineActivityStatusPolicy,
  defineAssetTierPolicy,
  defineBehaviourPolicy,
  defineCustomerClassPolicy,
  defineServiceTargetPolicy,
  defineSmallDormantAccountPolicy,
  defineSuitabilityPolicy,
  defineVipPolicy,
  identifierKinds,
  industry,
  jsonSchemaOf,
  mask,
  maskingTable,
  matchProduct,
  parseCustomer,
  professionalInvestor,
  redactCustomer,
  riskLevels,
  safeParseCustomer,
  sameIdentifier,
  selectVips,
  serviceTargets,
  smallDormantAccount,
  suitabilityLevels,
  suitabilityOf,
  upgradeResidentId,
} from 'panhuo';
import { snapshots, span, trades } from './book.js';
import { drawsFrom, idsOf, oddIds } from './draw.js';
import { exact } from './entry.js';

const asOf = day('2024-12-30');
const byCustomer = <T extends { readonly customer: string }>(records: readonly T[]): [string, T[]][] => {
  const own = new Map<string, T[]>();
  for (const record of records) own.set(record.customer, [...(own.get(record.customer) ?? []), record]);
  return [...own];
};

/** Identifiers drawn digit by digit: most are wrong somewhere, and say where. */
const numbers = () => {
  const draw = drawsFrom(19);
  return Array.from({ length: 300 }, (_, row) => {
    const birth = `${String(1930 + draw(90))}${String(1 + draw(13)).padStart(2, '0')}${String(draw(32)).padStart(2, '0')}`;
    const text = `${['110105', '310101', '440305'][draw(3)]!}${birth}${String(draw(1000)).padStart(3, '0')}`;
    return `${text}${row % 3 === 0 ? 'x' : String(draw(10))}`;
  });
};

/** Identifiers, classes, status, suitability. */
export const customerBattery = [
  exact('customer/identifiers', () =>
    numbers().map((text) => [
      identifierKinds.map((kind) => checkIdentifier(kind, text)),
      sameIdentifier('resident-id', text, text.toUpperCase()),
      mask('resident-id', text),
    ]),
  ),
  exact('customer/upgradeResidentId', () => {
    const draw = drawsFrom(4);
    return Array.from({ length: 300 }, () => upgradeResidentId(`110105490101${String(draw(800) + 100)}`));
  }),
  exact('customer/masking', () =>
    oddIds.map((name) => [
      mask('name', name),
      Object.keys(maskingTable),
      redactCustomer(parseCustomer({ id: name, kind: 'individual', name, phones: ['13800001234'] })),
    ]),
  ),
  exact('customer/parse', () => [
    ...oddIds.map((id) => safeParseCustomer({ id, kind: 'individual', name: id, [id]: 1 })),
    jsonSchemaOf('customer'),
    jsonSchemaOf('trade'),
  ]),
  exact('customer/selectVips', () => {
    const draw = drawsFrom(8);
    return selectVips(
      defineVipPolicy({ ...course.vipShare, id: 'engines/vips' }),
      idsOf(2000).map((customer) => ({ customer, assets: draw(300) * 1000 })),
    );
  }),
  exact('customer/assets', () =>
    byCustomer(snapshots()).map(([customer, own]) => [
      customer,
      assetsOn(own, asOf),
      averageAssets(own, { from: day('2023-03-01'), to: asOf }),
    ]),
  ),
  exact('customer/classes', () => {
    const draw = drawsFrom(9);
    const classes = defineCustomerClassPolicy({ ...course.customerClasses, id: 'engines/classes' });
    const tiers = defineAssetTierPolicy({ ...industry.assetTiers, id: 'engines/tiers' });
    const behaviour = defineBehaviourPolicy({ ...course.behaviour, id: 'engines/behaviour' });
    return Array.from({ length: 200 }, () => {
      const assets = String(draw(9_000_000));
      const profit = String(draw(200_000) - 100_000);
      return [
        classifyCustomer(classes, { kind: 'individual', averageAssets: assets, turnover: '0' }),
        assetTier(tiers, assets, { tier: 'gold', periodsBelow: draw(3) }),
        behaviourProfile(behaviour, { assets, holdings: String(draw(Number(assets) + 1)), profit }),
      ];
    });
  }),
  exact('customer/status', () => {
    const status = defineActivityStatusPolicy({ ...industry.activityStatus, id: 'engines/status' });
    const targets = defineServiceTargetPolicy({ ...course.serviceTargets, id: 'engines/targets' });
    const small = defineSmallDormantAccountPolicy({ ...china.smallDormantAccount, id: 'engines/small' });
    const assets = new Map(byCustomer(snapshots()));
    return byCustomer(trades()).map(([customer, own]) => {
      const facts = activityFacts(status, { trades: own, snapshots: assets.get(customer) ?? [] }, span.to);
      return [
        customer,
        facts,
        activityStatus(status, facts, asOf),
        serviceTargets(
          targets,
          { profitRatio: '-0.42', lastSaleOn: own[0]!.on, tradesInYear: own.length },
          asOf,
        ),
        smallDormantAccount(small, { lastTradeOn: own[0]!.on, holdings: false, cash: '99.50' }, asOf),
      ];
    });
  }),
  exact('customer/suitability', () => {
    const policy = defineSuitabilityPolicy({ ...china.suitabilityMatching, id: 'engines/suitability' });
    const score = { flags: [], on: day('2024-02-29'), expiresOn: day('2025-02-28') } as const;
    return suitabilityLevels.flatMap((level) => [
      suitabilityOf(policy, { ...score, level }, { fullCapacity: true }),
      ...riskLevels.map((riskLevel) =>
        matchProduct(policy, {
          suitability: { level, assessedOn: score.on, validUntil: day('2026-01-14') },
          wishes: { termMonths: 12, kinds: ['fund'] },
          product: { riskLevel, kind: 'bond', termMonths: 24 },
          on: day('2024-06-03'),
          initiatedBy: 'customer',
        }),
      ),
      professionalInvestor(china.professionalInvestor, {
        kind: 'individual',
        financialAssets: '5000000',
        experienceYears: 2,
      }),
    ]);
  }),
];
