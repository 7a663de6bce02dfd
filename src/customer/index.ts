export { behaviourProfile, defineBehaviourPolicy } from './behaviour/behaviourProfile.js';
export type {
  BehaviourFacts,
  BehaviourPolicy,
  BehaviourProfile,
  ServiceRule,
} from './behaviour/behaviourProfile.js';
export { assetTier, defineAssetTierPolicy } from './classes/assetTier.js';
export type { AssetTierPolicy, AssetTierState } from './classes/assetTier.js';
export { assetsOn } from './classes/assetsOn.js';
export type { AssetTotals } from './classes/assetsOn.js';
export { averageAssets } from './classes/averageAssets.js';
export type { AverageAssets } from './classes/averageAssets.js';
export { classifyCustomer, defineCustomerClassPolicy } from './classes/classifyCustomer.js';
export type {
  CooperationRule,
  CustomerClass,
  CustomerClassFacts,
  CustomerClassPolicy,
} from './classes/classifyCustomer.js';
export type { Level } from './classes/levels.js';
export { defineVipPolicy, selectVips } from './classes/selectVips.js';
export type { CustomerAssets, VipPolicy } from './classes/selectVips.js';
export { checkIdentifier } from './identifiers/checkIdentifier.js';
export { identifierKinds } from './identifiers/kinds.js';
export type {
  IdentifierCheck,
  IdentifierKind,
  InvalidIdentifier,
  ValidIdentifier,
} from './identifiers/kinds.js';
export { upgradeResidentId } from './identifiers/residentId.js';
export { sameIdentifier } from './identifiers/sameIdentifier.js';
export { mask } from './masking/mask.js';
export { redactCustomer } from './masking/redactCustomer.js';
export { maskingTable } from './masking/table.js';
export type { MaskKind, MaskRule } from './masking/table.js';
export { parseAccount, parseAccountEvent, safeParseAccount, safeParseAccountEvent } from './parse/account.js';
export {
  parseAssetSnapshot,
  parseCashFlow,
  parseSecuritiesTransfer,
  parseTrade,
  safeParseAssetSnapshot,
  safeParseCashFlow,
  safeParseSecuritiesTransfer,
  safeParseTrade,
} from './parse/activity.js';
export {
  parseAdviser,
  parseCloseContact,
  parseComplaint,
  parseContact,
  safeParseAdviser,
  safeParseCloseContact,
  safeParseComplaint,
  safeParseContact,
} from './parse/contact.js';
export { parseCustomer, safeParseCustomer } from './parse/customer.js';
export { jsonSchemaOf } from './schema/jsonSchema.js';
export type { RecordName } from './schema/jsonSchema.js';
export type { Parsed } from './schema/parseRecord.js';
export { activityFacts } from './status/activityFacts.js';
export type { ActivityRecords } from './status/activityFacts.js';
export { activityStatus } from './status/activityStatus.js';
export type { ActivityStatus } from './status/activityStatus.js';
export type { ActivityFacts } from './status/facts.js';
export { defineActivityStatusPolicy } from './status/policy.js';
export type { ActivityStatusPolicy } from './status/policy.js';
export { defineServiceTargetPolicy, serviceTargets } from './status/serviceTargets.js';
export type { ServiceTarget, ServiceTargetFacts, ServiceTargetPolicy } from './status/serviceTargets.js';
export { defineSmallDormantAccountPolicy, smallDormantAccount } from './status/smallDormantAccount.js';
export type { SmallDormantAccountPolicy } from './status/smallDormantAccount.js';
export type { UnknownFact } from './suitability/fits.js';
export type { InvestorFacts } from './suitability/investorFacts.js';
export { defineProfessionalInvestorPolicy } from './suitability/investorPolicy.js';
export type {
  InvestorLimits,
  OrganisationLimits,
  PersonLimits,
  ProfessionalInvestorPolicy,
} from './suitability/investorPolicy.js';
export type { InvestmentWishes, MatchFacts, OfferedProduct } from './suitability/matchFacts.js';
export { matchProduct } from './suitability/matchProduct.js';
export type { MeasuredFact } from './suitability/measures.js';
export { professionalInvestor } from './suitability/professionalInvestor.js';
export type { MatchCondition, ProductMatch } from './suitability/productMatch.js';
export type { InvestorClass, InvestorStanding } from './suitability/professionalInvestor.js';
export { riskLevels } from './suitability/riskLevels.js';
export type { RiskLevel } from './suitability/riskLevels.js';
export { suitabilityOf } from './suitability/suitabilityOf.js';
export type { KnownOfCustomer, ScoredSuitability } from './suitability/suitabilityOf.js';
export { defineSuitabilityPolicy } from './suitability/suitabilityPolicy.js';
export type {
  Mismatch,
  MismatchAnswer,
  MismatchRule,
  SuitabilityPolicy,
} from './suitability/suitabilityPolicy.js';
export { accountEventKinds, accountStatuses } from './types/account.js';
export type {
  Account,
  AccountEvent,
  AccountEventKind,
  AccountStatus,
  DepositoryBank,
  FundAccount,
  SecuritiesAccount,
} from './types/account.js';
export { cashFlowKinds, productKinds } from './types/activity.js';
export type {
  AssetSnapshot,
  CashFlow,
  CashFlowKind,
  ProductKind,
  SecuritiesTransfer,
  Trade,
} from './types/activity.js';
export { channels, contactOutcomes, contactPurposes, registrationKinds } from './types/contact.js';
export type {
  Adviser,
  Channel,
  CloseContact,
  Complaint,
  Contact,
  ContactOutcome,
  ContactPurpose,
  Registration,
  RegistrationKind,
} from './types/contact.js';
export { customerKinds, paperKinds, suitabilityLevels } from './types/customer.js';
export type {
  Customer,
  CustomerKind,
  IdentityDocument,
  PaperKind,
  Suitability,
  SuitabilityLevel,
} from './types/customer.js';
