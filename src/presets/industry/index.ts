export { activityStatus } from './activityStatus.js';
export { assetTiers } from './assetTiers.js';
export { customerSatisfaction } from './customerSatisfaction.js';
export { netPromoter } from './netPromoter.js';
export { serviceQuality } from './serviceQuality.js';
export { serviceQualityKano } from './serviceQualityKano.js';
