import { defineRetakePolicy } from '../../questionnaire/index.js';

/** How often a customer may take the suitability test. */
export const suitabilityRetakes = /* @__PURE__ */ defineRetakePolicy({
  id: 'china/suitability-retakes',
  version: '1',
  source: { document: '证券公司投资者适当性实务' },
  note: {
    zh: '短期内反复测评须引起注意，次数由各公司自定；12 个月内 3 次为本库所定。',
    en: 'Repeating the test within a short time asks for a look; how often is each firm’s own. Three times in twelve months is ours.',
  },
  atMost: 3,
  months: 12,
});
