export { activityStatus } from './activityStatus.js';
export { assetTiers } from './assetTiers.js';
