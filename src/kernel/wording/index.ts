import type { Label } from '../label.js';
import { checkWording } from './checks.js';
import { conductWording } from './conduct.js';
import { conductTerms } from './conductTerms.js';
import { customerWording } from './customer.js';
import { dutiesWording } from './duties.js';
import { errorWording } from './errors.js';
import { expectations, type GeneralExpectation } from './expectations.js';
import { experimentWording } from './experiments.js';
import { funnelWording } from './funnel.js';
import { interopWording } from './interop.js';
import { kanoWording } from './kano.js';
import { marketWording } from './market.js';
import { phraseWording } from './phrases.js';
import { predictionWording } from './prediction.js';
import { questionnaireWording } from './questionnaire.js';
import { recordWording } from './records.js';
import { regimeWording } from './regime.js';
import { reliabilityWording } from './reliability.js';
import { retentionWording } from './retention.js';
import { retentionExpectations } from './retentionExpectations.js';
import { retentionTerms } from './retentionTerms.js';
import { suitabilityWording } from './suitability.js';
import { terms } from './terms.js';
import { wakingWording } from './waking.js';
import type { Wording } from './wording.js';

/** What a check expects. */
export type Expectation = GeneralExpectation | keyof typeof retentionExpectations;

/** The codes of the library's one error. */
export type ErrorCode = keyof typeof errorWording;

type AllWording = typeof errorWording &
  typeof checkWording &
  typeof customerWording &
  typeof conductWording &
  typeof suitabilityWording &
  typeof questionnaireWording &
  typeof reliabilityWording &
  typeof interopWording &
  typeof kanoWording &
  typeof funnelWording &
  typeof recordWording &
  typeof regimeWording &
  typeof marketWording &
  typeof dutiesWording &
  typeof retentionWording &
  typeof wakingWording &
  typeof experimentWording &
  typeof predictionWording &
  typeof phraseWording;

/** Every code that a reason, a finding or an error can have. */
export type Rule = keyof AllWording;

/** The facts that the wording of a rule speaks of. */
export type PlaceholdersOf<R extends Rule> = Placeholders<AllWording[R]['en']>;

type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}|${string}` ? Bare : Name) | Placeholders<Rest>
  : never;

const tables: readonly Wording[] = [
  errorWording,
  checkWording,
  customerWording,
  conductWording,
  suitabilityWording,
  questionnaireWording,
  reliabilityWording,
  interopWording,
  kanoWording,
  funnelWording,
  recordWording,
  regimeWording,
  marketWording,
  dutiesWording,
  retentionWording,
  wakingWording,
  experimentWording,
  predictionWording,
  phraseWording,
];

/** The wording of a rule, `undefined` when this version has none. */
export function wordingOf(rule: string): Label | undefined {
  return tables.find((table) => Object.hasOwn(table, rule))?.[rule];
}

/** The word for an id, `undefined` when there is none. */
export function termOf(id: string): Label | undefined {
  // Objects asked in turn: a spread of one into another is kept by bundlers even where nobody asks.
  return [terms, retentionTerms, conductTerms].find((table) => Object.hasOwn(table, id))?.[id];
}

/** The Chinese of what a check expects; `undefined` of what is no such text. */
export function expectationOf(id: string): string | undefined {
  const tables: readonly Readonly<Record<string, string>>[] = [expectations, retentionExpectations];
  return tables.find((table) => Object.hasOwn(table, id))?.[id];
}
