import { type AlwaysValidAnalysis, defineExperiment } from '../../retention/index.js';

/**
 * A controlled experiment on waking dormant customers: half are left alone, within classes, and looks are allowed at any time. It has no
 * seed: every experiment sets an id and a seed of its own.
 */
export const wakingExperiment = /* @__PURE__ */ defineExperiment<
  'control' | 'treatment',
  AlwaysValidAnalysis
>({
  id: 'industry/waking-experiment',
  version: '1',
  source: { document: '证券营业部存量盘活对照实验（业界做法）' },
  note: {
    zh: '课程只有前后对比的五项指标，没有对照组，本设计全为本库所定：两组各半（同样户数下最易看出差别），按客户类别分层；置信水平 95%、把握 80% 为统计惯例；户数不符的界限 p < 0.001；随时可看的区间在每组满 100 户（且成功与未成功各满 10 户）后起看、约 2,000 户时最窄。成功极少的指标应改用 exact 方法。回访、投诉、委托及客户服务对照组照做，关怀与营销不做。本设计不带种子：每项实验须另定编号与种子，否则不予分组；种子不得让联系客户的人知道。只打算判断一次的，应在开始前改用 wakingExperimentOnce。',
    en: 'The course has five measures, before against after, and no control group; all of this design is ours: arms of one half (which shows a difference soonest), within classes of customers; confidence of 95% and power of 80% by custom of statistics; arms out of balance from p < 0.001 on; looks with the always-valid interval from 100 customers and 10 outcomes of either kind in each arm on, and narrowest at about 2,000. Where success is very rare the method exact is to be taken instead. Call-backs, complaints, orders and service go to the control group, care and campaigns do not. It has no seed: each experiment sets an id and a seed of its own, or nobody is assigned, and whoever contacts customers must not know the seed. Who means to judge but once takes wakingExperimentOnce instead, before it begins.',
  },
  arms: [
    { id: 'control', share: '0.5' },
    { id: 'treatment', share: '0.5' },
  ],
  control: 'control',
  stratified: true,
  toEveryone: ['call-back', 'complaint', 'order', 'service'],
  wanted: 'more',
  confidenceLevel: '0.95',
  power: '0.8',
  balanceLevel: '0.001',
  analysis: {
    kind: 'always-valid',
    shares: { method: 'large-numbers', leastOutcomes: 10 },
    tunedFor: 2000,
    leastCustomers: 100,
  },
});
