import { addDays, type Day, type GateCustomer, type PastContact, type Situation } from 'panhuo';
import fc from 'fast-check';
import { everyChannel, everyPurpose, everyStatus } from './choices.js';
import { adviser, customer, open, TODAY } from './requests.js';

/** Days on both sides of today, near enough for every span of the rules. */
export const nearDay: fc.Arbitrary<Day> = fc
  .integer({ min: -120, max: 120 })
  .map((days) => addDays(TODAY, days));

// Mostly what is fine, so that some requests are allowed.
const mostly = <T, Other>(fine: T, other: fc.Arbitrary<Other>): fc.Arbitrary<T | Other> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(fine) }, { weight: 1, arbitrary: other });

/** An object that lacks some of its keys, and not only by holding `undefined` in them. */
export const partly = <T extends object>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<
  Partial<T>
> => fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const someChannels = fc.subarray([...everyChannel]);
const somePurposes = fc.subarray([...everyPurpose]);
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });

const consent = fc
  .record({ channels: someChannels, purposes: somePurposes, givenOn: nearDay })
  .chain((given) => partly({ until: nearDay, withdrawnOn: nearDay }).map((end) => ({ ...given, ...end })));

const objection = nearDay.chain((on) =>
  partly({ channels: someChannels, purposes: somePurposes, until: nearDay }).map((rest) => ({ on, ...rest })),
);

const agreement = nearDay.chain((signedOn) =>
  partly({ risksDisclosedOn: nearDay, until: nearDay, endedOn: nearDay }).map((rest) => ({
    signedOn,
    ...rest,
  })),
);

const suitability = fc
  .record({
    level: fc.constantFrom('C1', 'C2', 'C3', 'C4', 'C5'),
    lowestCategory: fc.constantFrom(true, false, undefined),
    assessedOn: nearDay,
    lasts: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ level, lowestCategory, assessedOn, lasts }) => ({
    level,
    assessedOn,
    ...(lowestCategory !== undefined && { lowestCategory: lowestCategory && level === 'C1' }),
    ...(lasts !== null && { validUntil: addDays(assessedOn, lasts) }),
  }));

const kind = fc.constantFrom('stock', 'fund', 'bond', 'other');
const term = fc.constantFrom(null, 6, 12, 24);

const customerFacts = {
  branch: mostly('east', fc.constant('west')),
  documents: mostly(
    customer.documents,
    list(
      fc
        .constantFrom('resident-id', 'passport', 'organisation-code')
        .chain((paper) => partly({ validUntil: nearDay }).map((end) => ({ kind: paper, ...end }))),
    ),
  ),
  accounts: mostly(customer.accounts, list(fc.record({ status: fc.constantFrom(...everyStatus) }))),
  consents: mostly(customer.consents, list(consent)),
  objections: mostly([], list(objection)),
  moneyLaundering: mostly('clear', fc.constantFrom('under-review', 'listed')),
  agreement: mostly(customer.agreement, fc.oneof(fc.constant(null), agreement)),
  suitability: mostly(customer.suitability, fc.oneof(fc.constant(null), suitability)),
  professional: fc.boolean(),
  wishes: mostly(
    customer.wishes,
    partly({ termMonths: term, kinds: fc.option(fc.subarray(['stock', 'fund'], { minLength: 1 })) }),
  ),
};

const contact = fc.record({
  on: nearDay,
  channel: fc.constantFrom(...everyChannel),
  purpose: fc.constantFrom(...everyPurpose),
  by: fc.constantFrom('branch', 'customer'),
  outcome: fc.constantFrom('reached', 'refused'),
});

const adviserFacts = {
  registration: mostly(
    adviser.registration,
    fc.record({
      number: fc.constant('S1'),
      kind: fc.constantFrom('investment-adviser', 'customer-manager'),
      validFrom: nearDay,
      validUntil: nearDay,
    }),
  ),
  commissionedFor: mostly(adviser.commissionedFor, someChannels),
  conflicts: mostly([], fc.constant(['fund-1'])),
};

const situationFacts = {
  at: mostly('10:00', fc.constantFrom('08:59', '20:00', '23:30')),
  adviser: fc
    .tuple(
      fc.oneof(fc.constant(adviserFacts), fc.constant(adviserFacts)),
      mostly('east', fc.constant('north')),
    )
    .chain(([facts, branch]) =>
      fc.oneof(fc.record(facts), partly(facts)).map((known) => ({ id: 'adviser-7', branch, ...known })),
    ),
  product: fc
    .record({
      id: fc.constant('fund-1'),
      riskLevel: mostly('R3', fc.constantFrom('R1', 'R2', 'R4', 'R5')),
      kind,
    })
    .chain((product) => partly({ termMonths: term }).map((more) => ({ ...product, ...more }))),
  initiatedBy: fc.constantFrom('firm', 'customer'),
  productAskedBy: fc.constantFrom('firm', 'customer'),
  basis: fc.constant('report 17'),
  specialWarningSigned: fc.boolean(),
  recorded: mostly(true, fc.constant(false)),
  confirmed: mostly(true, fc.constant(false)),
};

const scope = fc.record({
  channel: fc.constantFrom(...everyChannel),
  purpose: fc.constantFrom(...everyPurpose),
  on: mostly(TODAY, nearDay),
});

const whole = <T extends object>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<
  Partial<T>
> => fc.oneof({ weight: 3, arbitrary: fc.record(fields) }, { weight: 1, arbitrary: partly(fields) });

/** A customer of whom anything may be missing. */
export const someCustomer = whole(customerFacts).map(
  (facts) => ({ id: '10086', ...facts }) as unknown as GateCustomer,
);

/** Earlier contacts, or none known. */
export const someHistory = fc.option(fc.array(contact, { maxLength: 6 }), {
  nil: undefined,
  freq: 5,
}) as fc.Arbitrary<PastContact[] | undefined>;

/** What is the same for a book, of which anything may be missing. */
export const someSituation = fc
  .tuple(scope, whole(situationFacts))
  .map(([where, facts]) => ({ ...where, ...facts }) as unknown as Situation);

/** A request of which anything may be missing. */
export const someRequest = fc
  .tuple(someCustomer, someHistory, someSituation)
  .map(([who, history, situation]) => ({
    ...situation,
    customer: who,
    ...(history !== undefined && { history }),
  }));

/** The open request, of which some facts are taken away and the rest is as it should be. */
export const lackingRequest = fc
  .tuple(
    fc.subarray(Object.keys(customer).filter((key) => key !== 'id')),
    fc.subarray(['adviser', 'product', 'at', 'history', 'basis', 'recorded', 'confirmed']),
    fc.subarray(['branch', 'registration', 'commissionedFor', 'conflicts']),
    scope,
  )
  .map(([ofCustomer, ofRequest, ofAdviser, where]) => {
    const drop = <T extends object>(data: T, keys: readonly string[]): T =>
      Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key))) as T;
    const request = {
      ...open,
      ...where,
      customer: drop(customer, ofCustomer),
      adviser: drop(adviser, ofAdviser),
    };
    return drop(request, ofRequest);
  });
