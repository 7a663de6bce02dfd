import {
  accountStatuses,
  channels,
  contactOutcomes,
  contactPurposes,
  paperKinds,
  productKinds,
  registrationKinds,
  riskLevels,
  suitabilityLevels,
} from '../../customer/index.js';
import {
  demand,
  demandChoice,
  demandDay,
  demandFlag,
  demandKnownChoice,
  demandKnownDay,
  demandObject,
  demandText,
} from '../../kernel/index.js';
import { isTime } from './time.js';
import {
  type ContactRequest,
  type GateCustomer,
  type GateRequest,
  launderingStates,
  type PastContact,
  type Situation,
} from './types.js';

/** Refuses a request that would make a decision wrong. What is left out is no fault: it is not known. */
export function requireRequest(request: GateRequest): void {
  demandObject(request, '');
  const { customer, history, ...situation } = request;
  requireCustomer(customer, 'customer');
  requireHistory(history, 'history');
  requireSituation(situation);
}

const situationKeys: readonly (keyof Situation)[] = [
  'channel',
  'purpose',
  'on',
  'at',
  'adviser',
  'initiatedBy',
  'calendar',
  'product',
  'basis',
  'productAskedBy',
  'specialWarningSigned',
  'recorded',
  'confirmed',
];

/** Refuses a situation that is none: what a request holds beside the customer. */
export function requireSituation(request: Situation): void {
  demandObject(request, '');
  // A misspelt key would leave its fact unknown, or a flag unset, without a word.
  demand(
    Object.keys(request).every((key) => situationKeys.includes(key as keyof Situation)),
    '',
    'the keys of a situation and no other',
  );
  demandChoice(request.channel, channels, 'channel');
  demandChoice(request.purpose, contactPurposes, 'purpose');
  demandDay(request.on, 'on');
  const { at, adviser, initiatedBy, productAskedBy, product, basis } = request;
  demand(at === undefined || isTime(at), 'at', 'a time of day, HH:MM');
  demandKnownChoice(initiatedBy, ['firm', 'customer'], 'initiatedBy');
  demandKnownChoice(productAskedBy, ['firm', 'customer'], 'productAskedBy');
  if (basis !== undefined) demandText(basis, 'basis');
  for (const flag of ['specialWarningSigned', 'recorded', 'confirmed'] as const) {
    demandFlag(request[flag], flag);
  }
  if (adviser !== undefined) requireAdviser(adviser);
  if (product === undefined) return;
  demandObject(product, 'product');
  demandText(product.id, 'product.id');
  demandChoice(product.riskLevel, riskLevels, 'product.riskLevel');
  demandChoice(product.kind, productKinds, 'product.kind');
  demandTerm(product.termMonths, 'product.termMonths');
}

/** Refuses facts of a customer that are none. */
export function requireCustomer(customer: GateCustomer, path: string): void {
  demandObject(customer, path);
  const at = (key: string): string => `${path}.${key}`;
  demandText(customer.id, at('id'));
  demand(customer.branch === undefined || typeof customer.branch === 'string', at('branch'), 'text');
  demandKnownChoice(customer.moneyLaundering, launderingStates, at('moneyLaundering'));
  demandFlag(customer.professional, at('professional'));
  for (const [{ status }, place] of listOf(customer.accounts, at('accounts'))) {
    demandChoice(status, accountStatuses, `${place}.status`);
  }
  for (const [{ kind, validUntil }, place] of listOf(customer.documents, at('documents'))) {
    demandChoice(kind, paperKinds, `${place}.kind`);
    demandKnownDay(validUntil, `${place}.validUntil`);
  }
  for (const [consent, place] of listOf(customer.consents, at('consents'))) {
    demandChoices(consent.channels, channels, `${place}.channels`);
    demandChoices(consent.purposes, contactPurposes, `${place}.purposes`);
    demandDay(consent.givenOn, `${place}.givenOn`);
    demandKnownDay(consent.until, `${place}.until`);
    demandKnownDay(consent.withdrawnOn, `${place}.withdrawnOn`);
  }
  for (const [objection, place] of listOf(customer.objections, at('objections'))) {
    if (objection.channels !== undefined) demandChoices(objection.channels, channels, `${place}.channels`);
    if (objection.purposes !== undefined) {
      demandChoices(objection.purposes, contactPurposes, `${place}.purposes`);
    }
    demandDay(objection.on, `${place}.on`);
    demandKnownDay(objection.until, `${place}.until`);
  }
  requirePapersOfAdvice(customer, at);
}

function requirePapersOfAdvice(
  { agreement, suitability, wishes }: GateCustomer,
  at: (key: string) => string,
): void {
  if (agreement != null) {
    demandObject(agreement, at('agreement'));
    demandDay(agreement.signedOn, at('agreement.signedOn'));
    for (const key of ['risksDisclosedOn', 'until', 'endedOn'] as const) {
      demandKnownDay(agreement[key], at(`agreement.${key}`));
    }
  }
  if (suitability != null) {
    const { level, lowestCategory, assessedOn, validUntil } = suitability;
    demandChoice(level, suitabilityLevels, at('suitability.level'));
    demandFlag(lowestCategory, at('suitability.lowestCategory'));
    demandDay(assessedOn, at('suitability.assessedOn'));
    demandKnownDay(validUntil, at('suitability.validUntil'));
    const isOrdered = validUntil === undefined || validUntil >= assessedOn;
    demand(isOrdered, at('suitability.validUntil'), 'on or after the day of the test');
    const isLowest = lowestCategory !== true || level === suitabilityLevels[0];
    demand(isLowest, at('suitability.level'), 'a level of C1, as the lowest category has');
  }
  if (wishes === undefined) return;
  demandObject(wishes, at('wishes'));
  demandTerm(wishes.termMonths, at('wishes.termMonths'));
  if (wishes.kinds == null) return;
  demandChoices(wishes.kinds, productKinds, at('wishes.kinds'));
  demand(wishes.kinds.length > 0, at('wishes.kinds'), 'at least one kind of product');
}

/** Refuses earlier contacts that are none. */
export function requireHistory(history: readonly PastContact[] | undefined, path: string): void {
  for (const [contact, place] of listOf(history, path)) {
    demandDay(contact.on, `${place}.on`);
    demandChoice(contact.channel, channels, `${place}.channel`);
    demandChoice(contact.purpose, contactPurposes, `${place}.purpose`);
    demandChoice(contact.by, ['branch', 'customer'], `${place}.by`);
    demandKnownChoice(contact.outcome, contactOutcomes, `${place}.outcome`);
  }
}

function requireAdviser(adviser: NonNullable<ContactRequest['adviser']>): void {
  demandObject(adviser, 'adviser');
  const { id, branch, registration, commissionedFor, conflicts } = adviser;
  demandText(id, 'adviser.id');
  demand(branch === undefined || typeof branch === 'string', 'adviser.branch', 'text');
  if (commissionedFor !== undefined) demandChoices(commissionedFor, channels, 'adviser.commissionedFor');
  const isList = conflicts === undefined || (Array.isArray(conflicts) && conflicts.every(isText));
  demand(isList, 'adviser.conflicts', 'text');
  if (registration === undefined) return;
  demandObject(registration, 'adviser.registration');
  demandText(registration.number, 'adviser.registration.number');
  demandChoice(registration.kind, registrationKinds, 'adviser.registration.kind');
  demandDay(registration.validFrom, 'adviser.registration.validFrom');
  demandKnownDay(registration.validUntil, 'adviser.registration.validUntil');
}

function* listOf<Item extends object>(
  list: readonly Item[] | undefined,
  path: string,
): Generator<[item: Item, place: string]> {
  if (list === undefined) return;
  demand(Array.isArray(list), path, 'a list');
  for (const [index, item] of list.entries()) {
    demandObject(item, `${path}[${index}]`);
    yield [item, `${path}[${index}]`];
  }
}

function demandChoices(values: readonly string[], choices: readonly string[], path: string): void {
  demand(Array.isArray(values), path, 'a list');
  for (const [index, value] of values.entries()) demandChoice(value, choices, `${path}[${index}]`);
}

function demandTerm(months: number | null | undefined, path: string): void {
  demand(months == null || (Number.isFinite(months) && months > 0), path, 'above zero');
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
