export { behaviour, customerClasses, serviceTargets, vipShare } from './customers.js';
export { attribution, fastMarketJudge, marketJudge, positionBands } from './market.js';
export { chips, models } from './models.js';
export { needsSurvey } from './needsSurvey.js';
export { reactivation, waking } from './reactivation.js';
export { sampleSurvey } from './sampleSurvey.js';
export { serviceFunnel, serviceFunnelReference } from './serviceFunnel.js';
export { sixStepCampaign } from './sixStepCampaign.js';
export { tradingPersonality } from './tradingPersonality.js';
