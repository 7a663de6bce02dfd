export { smallDormantAccount } from './smallDormantAccount.js';
