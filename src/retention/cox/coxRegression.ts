import { chiSquareTail, choiceOf, DomainError } from '../../kernel/index.js';
import { cholesky, solveCholesky } from '../columns/cholesky.js';
import { concordance, ranksOf } from '../columns/cox/concordance.js';
import { coxFit } from '../columns/cox/coxFit.js';
import { type CoxLikelihood, coxPass, risksOf, type Ties } from '../columns/cox/coxPass.js';
import { type CoxColumns, type CoxRows, coxRows, keepCovariates, scales } from '../columns/cox/coxRows.js';
import { spreadAt } from '../survival/spreadAt.js';
import { totalOf } from '../survival/tallySpells.js';
import type { Spells } from '../survival/types.js';
import { estimatesOf } from './estimatesOf.js';
import { judgeFit } from './judgeFit.js';
import { readCox } from './readCox.js';
import type { Covariates, CoxModel, CoxOptions, CoxTest } from './types.js';

/** A covariate of which no more than this share is left when those before it are taken out says nothing of its own. */
const COLLINEAR = 1e-11;

/**
 * Which facts about a customer go with leaving sooner: the proportional hazards regression of Cox (1972).
 *
 * A spell is at risk at t when t lies after its entry and not after its time, within its stratum. Weights are case weights, as in R's `coxph` and in
 * lifelines: with Efron's ties, a spell of weight 2 is not quite two equal spells, for those would be tied.
 * Standard errors are from the information, not robust. Newton–Raphson runs on centred and scaled covariates until the
 * steps are no longer than rounding.
 *
 * @param spells - The spells, as records or columns; groups are not looked at.
 * @param covariates - One row of numbers a spell, or `{ columns, names? }`; within ±1e100; what differs by
 * less than 1e-100 is taken for equal.
 * @param options - Ties, strata, the level of the limits, names.
 * @returns The model. Where there is no estimate it says so: `status` and `reasons`. Cost: a sort, then for
 * every step (about 5) a pass over spells × covariates²; exact ties cost at risk × tied events × covariates² at each time.
 * @throws DomainError `spells_invalid` or `columns_invalid` for spells, `facts_invalid` for rows, options, or weights
 * other than 1 with exact ties.
 * @example
 * ```ts
 * import { coxRegression } from 'panhuo';
 *
 * const spells = [5, 8, 12, 14, 20, 21].map((time) => ({ time, event: time !== 14 }));
 * const model = coxRegression(spells, [[1], [1], [0], [1], [0], [0]], { names: ['complained'] });
 * model.status; // => 'converged'
 * model.coefficients[0]?.hazardRatio?.toFixed(2); // => '3.41'
 * ```
 */
export function coxRegression(spells: Spells, covariates: Covariates, options: CoxOptions = {}): CoxModel {
  const { ties = 'efron', confidenceLevel = 0.95 } = options;
  requireTies(ties);
  const spread = spreadAt(confidenceLevel);
  const { columns, names } = readCox(spells, covariates, options);
  if (ties === 'exact') requireUnweighted(columns.weight);
  const all = coxRows(columns);
  const { width } = all;
  const everyRow = Uint32Array.from(columns.time, (_, row) => row);
  const { centre: means, unit } = scales(columns.covariates, columns.weight, everyRow);
  const { spells: total, events } = weigh(columns);
  const { information } = coxPass(all, new Float64Array(width), ties);
  const { explained } = cholesky(information, width, COLLINEAR, COLLINEAR * events);
  const kept = [...names.keys()].filter((index) => events > 0 && !explained.includes(index));
  const rows = keepCovariates(all, kept);
  const atZero = coxPass(rows, new Float64Array(kept.length), ties);
  const fit = coxFit(rows, ties, atZero);
  const isFitted = fit.status === 'converged' && events > 0;
  const ratio = Math.max(0, 2 * (fit.logLikelihood - atZero.logLikelihood));
  return {
    ...judgeFit(fit, { names, kept, units: unit, events }),
    ties,
    confidenceLevel,
    ...estimatesOf(rows, fit, { names, kept, spread }),
    logLikelihood: isFitted ? fit.logLikelihood : null,
    nullLogLikelihood: atZero.logLikelihood,
    likelihoodRatio: isFitted ? testOf(ratio, kept.length) : null,
    score: testOf(scoreStatistic(atZero), kept.length),
    wald: isFitted ? testOf(fit.wald, kept.length) : null,
    concordance: isFitted ? shareOfPairs(rows, fit.coefficients) : null,
    spells: total,
    events,
    iterations: events > 0 ? fit.iterations : 0,
    means: [...means],
  };
}

function requireTies(ties: Ties): void {
  if (!['efron', 'breslow', 'exact'].includes(ties)) {
    throw new DomainError('facts_invalid', {
      path: 'ties',
      expected: choiceOf(['efron', 'breslow', 'exact']),
    });
  }
}

// The discrete likelihood counts choices of people; there is no choice of half a person.
function requireUnweighted(weight: Float64Array | null): void {
  const at = weight?.findIndex((own) => own !== 1) ?? -1;
  if (at < 0) return;
  const expected = { zh: 'exact 并列法下权重为 1', en: 'a weight of 1 with exact ties' };
  throw new DomainError('facts_invalid', { path: `[${at}].weight`, expected });
}

function weigh({ event, weight }: CoxColumns): { readonly spells: number; readonly events: number } {
  const own = weight ?? new Float64Array(event.length).fill(1);
  return { spells: totalOf(own), events: totalOf(own.filter((_, row) => event[row] === 1)) };
}

function scoreStatistic({ score, information }: CoxLikelihood): number {
  const { lower } = cholesky(information, score.length, 0);
  return solveCholesky(lower, score).reduce((sum, own, place) => sum + own * (score[place] ?? 0), 0);
}

function testOf(chiSquare: number, degrees: number): CoxTest | null {
  return degrees === 0 ? null : { chiSquare, degrees, p: chiSquareTail(chiSquare, degrees) };
}

function shareOfPairs(rows: CoxRows, coefficients: Float64Array): number | null {
  const { linear } = risksOf(rows, coefficients);
  const { concordant, discordant, tied } = concordance(rows, ranksOf(linear), rows.weight);
  const pairs = concordant + discordant + tied;
  return pairs > 0 ? (concordant + tied / 2) / pairs : null;
}
