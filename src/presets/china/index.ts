export { aShareFees } from './aShareFees.js';
export { aShareRules } from './aShareRules.js';
export { exchangeCalendar } from './exchangeCalendar.js';
export { professionalInvestor } from './professionalInvestor.js';
export { smallDormantAccount } from './smallDormantAccount.js';
export { suitabilityMatching } from './suitabilityMatching.js';
export { suitability, suitabilityCutOffs, suitabilityQuestionnaire } from './suitabilityQuestionnaire.js';
export { suitabilityRetakes } from './suitabilityRetakes.js';
export type { SuitabilityCutOffs, SuitabilityOptions } from './suitabilityQuestionnaire.js';
