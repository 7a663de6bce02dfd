import { defineExperiment, type FixedAnalysis } from '../../retention/index.js';
import { wakingExperiment } from './wakingExperiment.js';

/**
 * A controlled experiment on waking dormant customers that is judged a single time, when all planned customers are in: half as many customers do as with
 * looks at any time. To be chosen before it begins. It has no seed: every experiment sets an id and a seed of its own.
 */
export const wakingExperimentOnce = /* @__PURE__ */ (() =>
  defineExperiment<'control' | 'treatment', FixedAnalysis>({
    ...wakingExperiment,
    id: 'industry/waking-experiment-once',
    version: '1',
    note: {
      zh: '除判断方式外与 wakingExperiment 相同，亦全为本库所定：两组各半，按客户类别分层，置信水平 95%、把握 80%、户数不符的界限 p < 0.001，回访、投诉、委托及客户服务对照组照做。只在计划户数到齐后判断一次，须在开始前选定，看过结果再选等于多看一次。计划 870 户（两组合计）是本库所定的占位：约可看出由 5% 升至 10%（每组 435 户）；各营业部须按 sampleSize 或实际名单户数自定。比例用 Newcombe 法 10、不作连续性校正；均值重抽样 1,999 次，每组满 10,000 户改用正态区间。不带种子：每项实验须另定编号与种子。',
      en: 'As wakingExperiment but for how it is judged, and all of it ours too: arms of one half, within classes of customers, confidence of 95%, power of 80%, arms out of balance from p < 0.001 on; call-backs, complaints, orders and service go to the control group. Judged once, when the planned customers are in; to be chosen before it begins, since choosing after the result was seen is another look. The 870 customers planned, both arms together, are a placeholder of ours: they show about a rise from 5% to 10% (435 in each arm); each branch sets its own by sampleSize, or by the length of its list. Shares by Newcombe’s method 10 without correction for continuity; means by 1,999 resamples, and from 10,000 customers in each arm on by the normal interval. It has no seed: each experiment sets an id and a seed of its own.',
    },
    analysis: {
      kind: 'fixed',
      customers: 870,
      continuityCorrection: false,
      resamples: 1999,
      normalFrom: 10_000,
    },
  }))();
