import { type Checked, demand, requireChecked } from '../../kernel/index.js';
import { codeTexts } from '../columns/codeTexts.js';
import { firstOfEach, NO_ARM, seatArms } from '../columns/experiments/seatArms.js';
import { requireCodes, requireColumn, unfit } from '../flows/requireColumn.js';
import { drawLot } from './drawLot.js';
import { experimentRules } from './experimentRules.js';
import { millionths, WHOLE } from './millionths.js';
import type { ExperimentDesign } from './types.js';

/** Customers of an experiment as columns, a row a customer. */
export interface AssignmentColumns {
  /** Ids, each once. */
  readonly customer: readonly string[];
  /** The class of each, where the design is stratified. */
  readonly stratum?: readonly string[];
  /** Place in the arms of the design of who was assigned before; 255 for a newcomer. Left out: all are newcomers. */
  readonly before?: Uint8Array;
}

/**
 * Puts the customers of a large book into the arms of an experiment. Equal to `assignArms`.
 *
 * @param experiment - The design, with a seed of its own.
 * @param columns - Who is in the experiment.
 * @returns The place in the arms of the design, a row a customer. Cost: a hash and a place in a sort each; about five
 * seconds for a million.
 * @throws DomainError `facts_invalid` for a design without a seed, a customer who stands there twice or has no class where one is
 * needed, `columns_invalid` for columns of another length or a place of no arm.
 * @example
 * ```ts
 * import { assignArmColumns, defineExperiment, industry } from 'panhuo';
 *
 * const experiment = defineExperiment({ ...industry.wakingExperiment, id: 'branch-7/calls', seed: 'drawn on 2024-03-01' });
 * const customer = Array.from({ length: 1000 }, (_, index) => `c${index}`);
 * const stratum = customer.map((_, index) => (index < 300 ? 'A' : 'B'));
 * const arms = assignArmColumns(experiment, { customer, stratum });
 * arms.slice(0, 300).reduce((sum, place) => sum + place, 0); // => 150
 * ```
 */
export function assignArmColumns(
  experiment: Checked<ExperimentDesign>,
  columns: AssignmentColumns,
): Uint8Array {
  requireChecked(experimentRules.kind, experiment);
  const { customer: names } = columns;
  const arm = readBefore(experiment, columns);
  requireNames(names);
  const { codes, strata } = readStrata(experiment, columns);
  const { id, arms } = experiment;
  const seed = seedOf(experiment);
  const lot = new Float64Array(names.length);
  for (const [row, name] of names.entries()) if (arm[row] === NO_ARM) lot[row] = drawLot(seed, id, name);
  const first = firstOfEach({ stratum: codes, strata: strata.length, lot, arm, names });
  // The lot of a class hangs on its newcomers too: that of the class alone would give every single newcomer the same arm.
  const offset = Float64Array.from(
    strata,
    (text, code) => drawLot(seed, id, 'stratum', text, names[first[code] ?? 0] ?? '') % WHOLE,
  );
  const shares = arms.map(({ share }) => millionths(share));
  seatArms({ stratum: codes, strata: strata.length, lot, offset, shares, whole: WHOLE, arm, names });
  return arm;
}

// A seed that everybody knows is no lot, so no preset has one.
function seedOf({ seed = '' }: ExperimentDesign): string {
  demand(seed !== '', 'seed', 'a seed of your own: defineExperiment({ ...design, id, seed })');
  return seed;
}

function readBefore({ arms }: ExperimentDesign, { customer, before }: AssignmentColumns): Uint8Array {
  demand(Array.isArray(customer), 'customer', 'a list of texts');
  if (before === undefined) return new Uint8Array(customer.length).fill(NO_ARM);
  requireColumn('before', before, customer.length, Uint8Array);
  requireCodes('before', before, arms.length, NO_ARM);
  return before.slice();
}

function requireNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const [row, name] of names.entries()) {
    demand(typeof name === 'string' && name !== '', () => `customer[${row}]`, 'text');
    demand(!seen.has(name), () => `customer[${row}]`, 'each only once');
    seen.add(name);
  }
}

function readStrata(
  { stratified }: ExperimentDesign,
  { customer, stratum }: AssignmentColumns,
): { readonly codes: Int32Array; readonly strata: readonly string[] } {
  if (!stratified) return { codes: new Int32Array(customer.length), strata: [''] };
  if (!Array.isArray(stratum) || stratum.length !== customer.length) {
    throw unfit('stratum', 'one text for each customer');
  }
  const { names, codes, bad } = codeTexts(stratum);
  const row = bad < 0 ? stratum.indexOf('') : bad;
  demand(row < 0, `stratum[${row}]`, 'text');
  return { codes, strata: names };
}
