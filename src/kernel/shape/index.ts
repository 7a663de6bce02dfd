import { day, decimalWithin, integerWithin, number, oneOf, text, truth } from './atoms.js';
import { either, label, list, object, policy, record, source, textOr, variant } from './structures.js';

export type { Shape } from './atoms.js';

/** The words in which the outward form of definitions and policies is written down. */
export const shape = {
  text,
  number,
  truth,
  day,
  label,
  decimalWithin,
  integerWithin,
  oneOf,
  list,
  record,
  object,
  either,
  variant,
  textOr,
  source,
  policy,
};
