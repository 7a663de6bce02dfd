import type { Label } from '../label.js';
import { checkWording } from './checks.js';
import { customerWording } from './customer.js';
import { errorWording } from './errors.js';
import { funnelWording } from './funnel.js';
import { interopWording } from './interop.js';
import { kanoWording } from './kano.js';
import { marketWording } from './market.js';
import { questionnaireWording } from './questionnaire.js';
import { regimeWording } from './regime.js';
import { reliabilityWording } from './reliability.js';
import { retentionWording } from './retention.js';
import { suitabilityWording } from './suitability.js';
import type { Wording } from './wording.js';

export { type Expectation, expectations } from './expectations.js';
export { terms } from './terms.js';

/** The codes of the library's one error. */
export type ErrorCode = keyof typeof errorWording;

type AllWording = typeof errorWording &
  typeof checkWording &
  typeof customerWording &
  typeof suitabilityWording &
  typeof questionnaireWording &
  typeof reliabilityWording &
  typeof interopWording &
  typeof kanoWording &
  typeof funnelWording &
  typeof regimeWording &
  typeof marketWording &
  typeof retentionWording;

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
  suitabilityWording,
  questionnaireWording,
  reliabilityWording,
  interopWording,
  kanoWording,
  funnelWording,
  regimeWording,
  marketWording,
  retentionWording,
];

/** The wording of a rule, `undefined` when this version has none. */
export function wordingOf(rule: string): Label | undefined {
  return tables.find((table) => Object.hasOwn(table, rule))?.[rule];
}
