export { evidenceOf } from './records/evidence.js';
export type { Evidence } from './records/evidence.js';
export { keepUntil } from './records/keepUntil.js';
export type { KeptRecord } from './records/keepUntil.js';
export { defineRecordPolicy, recordStarts } from './records/recordPolicy.js';
export type { RecordPolicy, RecordRule, RecordStart } from './records/recordPolicy.js';
export { verifyEvidence } from './records/verifyEvidence.js';
export type { ChainVerdict, ExpectedEnd } from './records/verifyEvidence.js';
export { checkWording } from './wording/checkWording.js';
export { definePhrases, phraseCategories } from './wording/phrasePolicy.js';
export type { Phrase, PhraseCategory, PhrasePolicy, WordingCue } from './wording/phrasePolicy.js';
export { checkScripts, defineScripts } from './wording/scriptPolicy.js';
export type { Script, ScriptPolicy } from './wording/scriptPolicy.js';
export { gateColumns } from './facts/gateColumns.js';
export type {
  AdviceAgreement,
  AdviceRequest,
  Consent,
  ContactRequest,
  GateAdviser,
  GateCustomer,
  GateProduct,
  GateRequest,
  LaunderingState,
  Objection,
  OfferRequest,
  PastContact,
  Situation,
} from './facts/types.js';
export { launderingStates } from './facts/types.js';
export type { GateColumns } from './columns/gateColumns.js';
export { compileGate } from './gate/compileGate.js';
export type { CompiledGate } from './gate/compileGate.js';
export type {
  Actor,
  GateCondition,
  DecidedUnder,
  Gate,
  GateDecision,
  GateFact,
  Need,
  Permission,
} from './gate/decision.js';
export { mayAdvise } from './gate/mayAdvise.js';
export { mayContact } from './gate/mayContact.js';
export { mayOffer } from './gate/mayOffer.js';
export { defineConductPolicy } from './policy/conductPolicy.js';
export type { ConductPolicy } from './policy/conductPolicy.js';
export type { ConductRule, RuleScope, RuleTest } from './policy/ruleTypes.js';
export { defineDutiesPolicy } from './duties/dutiesPolicy.js';
export type { DutiesPolicy } from './duties/dutiesPolicy.js';
export { dutiesDue } from './duties/dutiesDue.js';
export type { DutyBook, DutyCustomer, DutyLine, DutyState, EndedService } from './duties/dutyBook.js';
export { dutyKinds } from './duties/dutyRules.js';
export type {
  DutyKind,
  DutyPeriod,
  DutyRule,
  DutyRuleOf,
  DutyTerms,
  OnClosedDay,
} from './duties/dutyRules.js';
