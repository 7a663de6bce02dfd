export { professionalInvestor } from './professionalInvestor.js';
export { smallDormantAccount } from './smallDormantAccount.js';
export { suitabilityMatching } from './suitabilityMatching.js';
export { suitability, suitabilityCutOffs, suitabilityQuestionnaire } from './suitabilityQuestionnaire.js';
export { suitabilityRetakes } from './suitabilityRetakes.js';
export type { SuitabilityCutOffs, SuitabilityOptions } from './suitabilityQuestionnaire.js';
