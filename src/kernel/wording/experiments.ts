import type { Wording } from './wording.js';

/** Reasons of experiments: who is contacted, whether the arms are in balance, what the figures say. */
export const experimentWording = {
  experiment_statutory_withheld: {
    zh: '{path|path} 须含{purposes|term}：依法或依约应做的联系，对照组同样要做',
    en: '{path|path} must hold {purposes|term}: what is owed is owed to the control group too',
  },
  experiment_contact_owed: {
    zh: '{purpose|term}对所有客户照做，与实验分组无关',
    en: '{purpose|term}: for everyone, whatever the arm',
  },
  experiment_contact_treated: {
    zh: '属于“{arm|term}”组，实验不限制此联系；能否联系仍须经合规闸口',
    en: 'in the arm “{arm|term}”: the experiment withholds nothing; whether he may be contacted is for the conduct gate to say',
  },
  experiment_contact_withheld: {
    zh: '属于对照组，实验期间不做“{purpose|term}”类联系，否则无从比较',
    en: 'in the control group: contacts for “{purpose|term}” are withheld while the experiment runs, or there is nothing to compare with',
  },
  experiment_arm_share: {
    zh: '“{arm|term}”组 {customers|money} 户，按计划应为 {expected|figure} 户（{share|percent}）',
    en: '“{arm|term}”: {customers|n:customer}, {expected|figure} by plan ({share|percent})',
  },
  experiment_arms_balanced: {
    zh: '各组户数与计划相符（p = {p|figure}，不低于 {level|figure}）',
    en: 'the arms are as large as planned (p = {p|figure}, not below {level|figure})',
  },
  experiment_arms_unbalanced: {
    zh: '各组户数与计划不符（p = {p|figure}，低于 {level|figure}）：有客户被漏计或换组，结果不可信',
    en: 'the arms are not as large as planned (p = {p|figure}, below {level|figure}): customers were lost or moved, so the result cannot be trusted',
  },
  experiment_no_customers: { zh: '没有客户，无从判断', en: 'no customers: there is nothing to judge' },
  experiment_shares: {
    zh: '处理组 {treated|money} 户中 {treatment|percent}，对照组 {untreated|money} 户中 {control|percent}：相差 {difference|points} 个百分点，区间 {lower|points} 至 {upper|points} 个百分点（置信水平 {level|percent}）',
    en: '{treatment|percent} of {treated|n:customer} treated, {control|percent} of {untreated|money} in control: in percentage points a difference of {difference|points}, interval {lower|points} to {upper|points} (confidence {level|percent})',
  },
  experiment_means: {
    zh: '处理组 {treated|money} 户平均 {treatment|figure}，对照组 {untreated|money} 户平均 {control|figure}：相差 {difference|figure}，区间 {lower|figure} 至 {upper|figure}（置信水平 {level|percent}）',
    en: 'a mean of {treatment|figure} for {treated|n:customer} treated, {control|figure} for {untreated|money} in control: a difference of {difference|figure}, interval {lower|figure} to {upper|figure} (confidence {level|percent})',
  },
  experiment_better: {
    zh: '更好：整个区间都在有利的一侧',
    en: 'better: the whole interval lies on the wanted side of zero',
  },
  experiment_worse: {
    zh: '更差：整个区间都在不利的一侧',
    en: 'worse: the whole interval lies on the unwanted side of zero',
  },
  experiment_unclear: {
    zh: '尚不能判断：区间含零，这点差别可能只是偶然',
    en: 'cannot tell yet: the interval holds zero, so what was seen may be chance alone',
  },
  experiment_more_needed: {
    zh: '若差别保持现状，两组合计约需再增加 {customers|money} 户，才有 {power|percent} 的把握看出来',
    en: 'if the difference stays as it is, about {customers|n:customer} more, in both arms together, would show it with a chance of {power|percent}',
  },
  experiment_new_needed: {
    zh: '若差别保持现状，须另做一次新实验，两组合计约 {customers|money} 户，才有 {power|percent} 的把握看出来；在本次实验上追加客户再看，等于看第二次',
    en: 'if the difference stays as it is, a new experiment with about {customers|n:customer}, in both arms together, would show it with a chance of {power|percent}; adding customers to this one would be a second look',
  },
  experiment_beyond_plan: {
    zh: '计划 {planned|money} 户，现计入 {customers|money} 户：仅当这是第一次查看时有效，追加客户后再看等于看第二次',
    en: '{customers|money} customers counted where {planned|money} were planned: this holds for the first look alone, since a look after adding customers is a second one',
  },
  experiment_other_lots: {
    zh: '即使处理毫无作用，换一次抽签也有 {chance|percent} 的机会出现这么大的差别：区间放宽到零',
    en: 'without any effect another lot would show as great a difference with a chance of {chance|percent}: the interval is widened to zero',
  },
  experiment_measured: { zh: '比较的是：{label}', en: 'what is compared: {label}' },
  experiment_no_number: {
    zh: '两组没有差别，增加多少客户也看不出差别',
    en: 'the arms do not differ: no number of customers would show a difference',
  },
  experiment_number_beyond: {
    zh: '差别太小，{most|money} 户也未必看得出来',
    en: 'so small a difference that not even {most|n:customer} would surely show it',
  },
  experiment_too_early: {
    zh: '计划 {planned|money} 户，现有 {customers|money} 户，还差 {missing|money} 户：须到齐后一次判断，提前查看会把偶然当作差别',
    en: '{customers|money} of {planned|money} planned customers, {missing|money} to come: judged once when all are in, since looking early takes chance for a difference',
  },
  experiment_first_look: {
    zh: '每组满 {planned|money} 户才可开始查看，现最少一组 {customers|money} 户',
    en: 'looks begin with {planned|n:customer} in each arm; the smaller one has {customers|money}',
  },
  experiment_few_outcomes: {
    zh: '每组成功与未成功各满 {planned|money} 户才可开始查看，现最少一类 {outcomes|money} 户',
    en: 'looks begin with {planned|money} successes and as many failures in each arm; the fewest of these are {outcomes|money}',
  },
  experiment_until_look: {
    zh: '照此进度，两组合计约再有 {customers|money} 户才可首次查看',
    en: 'at this rate the first look comes after about {customers|n:customer} more, in both arms together',
  },
  experiment_arm_empty: {
    zh: '有一组没有客户，无从比较',
    en: 'an arm has no customers: there is nothing to compare',
  },
  experiment_too_few_values: {
    zh: '每组至少要有 2 户才能估计误差，现最少一组 {customers} 户',
    en: 'the error of a mean needs two customers in each arm at least; the smaller one has {customers|money}',
  },
  experiment_no_spread: {
    zh: '每组各户数值都相同，误差无从估计，不给区间',
    en: 'the figures do not vary within the arms: their error is not known, so there is no interval',
  },
  experiment_limit_open: {
    zh: '数值有差异的客户太少，重抽样给不出有限的区间',
    en: 'too few customers differ from the rest: resampling gives no finite interval',
  },
  experiment_adjusted: {
    zh: '已按实验前数值修正（系数 {theta|figure}），方差减少 {reduction|percent}',
    en: 'adjusted by the figures before the experiment (factor {theta|figure}), which takes {reduction|percent} off the variance',
  },
  experiment_pre_period_constant: {
    zh: '各组实验前数值都相同，无可修正',
    en: 'the figures before the experiment do not vary within the arms: nothing to adjust by',
  },
} as const satisfies Wording;
