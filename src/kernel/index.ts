export { addCounts } from './addCounts.js';
export { calendarRules } from './calendar/calendar.js';
export type { Calendar } from './calendar/calendar.js';
export { dayAt, openDaysOf, openPlaceOf, placeOf } from './calendar/openDays.js';
export type { OpenDays } from './calendar/openDays.js';
export { checkDefinition, inspectDefinition, requireChecked } from './checked.js';
export type { Checked, DefinitionRules } from './checked.js';
export { deepFreeze } from './deepFreeze.js';
export { currencies, inspectCurrency, scaleOf } from './currencies.js';
export type { Currency, CurrencyPolicy } from './currencies.js';
export {
  addDays,
  day,
  daysBetween,
  FIRST_EPOCH_DAY,
  fromEpochDay,
  isDay,
  LAST_EPOCH_DAY,
  toEpochDay,
} from './day.js';
export type { Day } from './day.js';
export { decimal, decimalText, plainText, textOfDecimal } from './decimal.js';
export type { Decimal, DecimalInput, DecimalText, Rounding } from './decimal.js';
export { decimalPattern, requireDecimalText } from './decimalPattern.js';
export {
  demand,
  demandChoice,
  demandCount,
  demandDay,
  demandEach,
  demandFlag,
  demandKnownChoice,
  demandKnownDay,
  demandObject,
  demandText,
} from './demand.js';
export type { Place } from './demand.js';
export { demandPeriodCount, demandPeriods, demandUnit } from './demandPeriods.js';
export { describe, wordTerm } from './describe.js';
export { effectiveShapes, inspectHistories, inspectVersions, ruleOn } from './effective.js';
export type { Effective, Placed } from './effective.js';
export { DomainError } from './error.js';
export type { ErrorDetail } from './error.js';
export { finding } from './finding.js';
export type { Finding, Severity } from './finding.js';
export { fingerprint } from './fingerprint.js';
export type { Fingerprint } from './fingerprint.js';
export { canonicalJson } from './json.js';
export type { Json } from './json.js';
export type { Label, Language } from './label.js';
export { fromMinorUnits, toMinorUnits } from './minorUnits.js';
export { money, sumMoney } from './money.js';
export type { Money, MoneyOptions } from './money.js';
export { addMonths, periodNumber, periodStart } from './period.js';
export type { PeriodUnit } from './period.js';
export { plainCopy } from './plain.js';
export type { PolicyHead, Source } from './policy.js';
export { brokerDateFormats, readDay } from './readDay.js';
export { reason } from './reason.js';
export type { Detail, DetailOf, Explained, Reason } from './reason.js';
export { requireSame } from './requireSame.js';
export { sha256 } from './sha256.js';
export type { Sha256 } from './sha256.js';
export {
  choiceOf,
  choiceShape,
  dayShape,
  decimalShape,
  integerShape,
  numberShape,
  textShape,
  truthShape,
} from './shape/atoms.js';
export type { Shape } from './shape/atoms.js';
export {
  eitherShape,
  labelShape,
  listShape,
  objectShape,
  policyShape,
  recordShape,
  sourceShape,
  textOrShape,
  variantShape,
} from './shape/structures.js';
export { binomialTail } from './statistics/binomialTail.js';
export { chiSquareTail } from './statistics/chiSquareTail.js';
export { digamma } from './statistics/digamma.js';
export { fQuantile } from './statistics/fQuantile.js';
export { logBeta } from './statistics/logBeta.js';
export { normalQuantile } from './statistics/normalQuantile.js';
export { quantileTime } from './statistics/quantileTime.js';
export { seededRandom } from './statistics/random.js';
export type { RandomStream } from './statistics/random.js';
export { wilsonInterval } from './statistics/wilsonInterval.js';
export type { WilsonOptions } from './statistics/wilsonInterval.js';
export { wordDay } from './wordDay.js';
export type { DayForm } from './wordDay.js';
export type { ErrorCode, Expectation, Rule } from './wording/index.js';
