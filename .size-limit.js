// Budgets are per import: bundled with its dependencies, minified, gzipped.
const budgets = [
  ['day, from the front door', 'index', '{ day }', '1 kB'],
  ['kernel: describe', 'kernel', '{ describe }', '20 kB'],
  ['kernel: money', 'kernel', '{ money }', '16 kB'],
  ['kernel: readDay', 'kernel', '{ readDay }', '9 kB'],
  ['customer: checkIdentifier, mask', 'customer', '{ checkIdentifier, mask }', '2.5 kB'],
  ['customer: activityStatus', 'customer', '{ activityStatus }', '18 kB'],
  ['customer: parseCustomer', 'customer', '{ parseCustomer }', '45 kB'],
  ['questionnaire: define and score', 'questionnaire', '{ defineQuestionnaire, scoreAnswers }', '8 kB'],
  ['questionnaire: compileQuestionnaire', 'questionnaire', '{ compileQuestionnaire }', '8.5 kB'],
  ['questionnaire: reliability', 'questionnaire', '{ reliability }', '3.5 kB'],
  ['questionnaire: toSurveyJs, fromSurveyJs', 'questionnaire', '{ toSurveyJs, fromSurveyJs }', '10 kB'],
  ['customer: matchProduct', 'customer', '{ matchProduct }', '5 kB'],
  ['funnel: define, advance, choices', 'funnel', '{ defineFunnel, advance, choices }', '6.5 kB'],
  ['funnel: stageConversion', 'funnel', '{ stageConversion }', '8 kB'],
  ['funnel: forecastCloses', 'funnel', '{ forecastCloses }', '5.5 kB'],
  ['funnel: toBpmn', 'funnel', '{ toBpmn }', '7 kB'],
  ['funnel: toXes, toOcel, toCloudEvents', 'funnel', '{ toXes, toOcel, toCloudEvents }', '5 kB'],
  ['regime: judgeMarket', 'regime', '{ judgeMarket }', '5 kB'],
  ['regime: allocate', 'regime', '{ allocate }', '18 kB'],
  ['retention: everything', 'retention', '*', '9 kB'],
  ['presets/course: serviceFunnel', 'presets/course', '{ serviceFunnel }', '7 kB'],
  ['presets/china: smallDormantAccount', 'presets/china', '{ smallDormantAccount }', '4 kB'],
  ['presets/industry: assetTiers', 'presets/industry', '{ assetTiers }', '18 kB'],
];

export default budgets.map(([name, room, names, limit]) => ({
  name,
  path: room === 'index' ? 'dist/index.js' : `dist/${room}/index.js`,
  import: names,
  limit,
  gzip: true,
  // A chunk that is rightly dropped is no warning.
  modifyEsbuildConfig: (config) => ({ ...config, logLevel: 'error' }),
}));
