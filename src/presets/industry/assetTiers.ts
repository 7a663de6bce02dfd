import { defineAssetTierPolicy } from '../../customer/index.js';

/** Tiers by average assets, at the cuts that many firms have: 500,000 to 10 million CNY. */
export const assetTiers = /* @__PURE__ */ defineAssetTierPolicy({
  id: 'industry/asset-tiers',
  version: '1',
  source: { document: '证券公司客户分级实务' },
  note: {
    zh: '界限为行业常见值，各公司不同。等级名称、以及连续三期不达标才降一级，为本库所定。',
    en: 'The cuts are typical and differ by firm. The names, and that a demotion takes three periods and one tier, are ours.',
  },
  tiers: [
    { id: 'standard', text: { zh: '普通', en: 'standard' } },
    { id: 'silver', text: { zh: '白银', en: 'silver' }, from: '500000' },
    { id: 'gold', text: { zh: '黄金', en: 'gold' }, from: '1000000' },
    { id: 'platinum', text: { zh: '铂金', en: 'platinum' }, from: '3000000' },
    { id: 'diamond', text: { zh: '钻石', en: 'diamond' }, from: '5000000' },
    { id: 'private', text: { zh: '私人财富', en: 'private wealth' }, from: '10000000' },
  ],
  demoteAfter: 3,
  demoteBy: 'one',
});
