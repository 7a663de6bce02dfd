export { activityClock } from './activityClock.js';
export { activityStatus } from './activityStatus.js';
export { assetTiers } from './assetTiers.js';
export { customerSatisfaction } from './customerSatisfaction.js';
export { netPromoter } from './netPromoter.js';
export { rfm } from './rfm.js';
export { serviceQuality } from './serviceQuality.js';
export { serviceQualityKano } from './serviceQualityKano.js';
