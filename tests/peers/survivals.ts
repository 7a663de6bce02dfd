import assert from 'node:assert/strict';
import {
  coxRegression,
  type CoxOptions,
  cumulativeIncidence,
  kaplanMeier,
  logRank,
  nelsonAalen,
  type Spell,
} from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const TOLERANCE = 1e-9;
const generator = xoroshiro128plus(20260601);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Spells with ties: quarters of a day, late entry and weights where they are asked for. */
function spellsOf(count: number, late: boolean, weighted: boolean): Spell[] {
  return many(count, () => {
    const entry = whole(0, 40) / 4;
    return {
      time: (late ? entry : 0) + whole(1, 120) / 4,
      event: whole(0, 9) < 6,
      ...(late && { entry }),
      ...(weighted && { weight: whole(1, 4) }),
    };
  });
}

/** Books of every kind: plain, with late entry, with weights, with both. */
const kinds = [0, 1, 2, 3].map((kind) => [kind % 2 === 1, kind > 1] as const);

export const curveQuestions = kinds.flatMap(([late, weighted]) =>
  many(20, () => spellsOf(whole(20, 200), late, weighted)),
);

/** What lifelines says of a curve. */
export interface CurveAnswer {
  readonly time: number[];
  readonly atRisk: number[];
  readonly survival: number[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
  readonly standardError: (number | null)[];
  readonly hazard: number[];
  readonly hazardError: number[];
}

// lifelines has no late entry here, and no weights with rho.
export const logRankQuestions = many(80, () => {
  const rho = whole(0, 2);
  const groups = whole(2, 5);
  const spells = spellsOf(whole(40, 200), false, rho === 0 && whole(0, 1) === 1);
  return { rho, spells: spells.map((spell) => ({ ...spell, group: `g${String(whole(1, groups))}` })) };
});

/** What lifelines says of groups. */
export interface LogRankAnswer {
  readonly chiSquare: number;
  readonly p: number;
}

export const regressionQuestions = kinds.flatMap(([late, weighted]) =>
  many(15, () => {
    const count = whole(60, 250);
    const width = whole(1, 4);
    // statsmodels has Breslow's ties and no weights, lifelines Efron's.
    const ties = !weighted && whole(0, 1) === 1 ? ('breslow' as const) : ('efron' as const);
    return {
      ties,
      // Who enters at the time of an event is at risk to statsmodels and not to R, lifelines and us: so nobody does.
      spells: spellsOf(count, late, weighted).map(({ entry, ...spell }) => ({
        ...spell,
        ...(entry !== undefined && { entry: ties === 'breslow' ? entry + 1 / 8 : entry }),
      })),
      rows: many(count, () => many(width, () => whole(-100, 100) / 50)),
      strata: whole(0, 2) === 0 ? many(count, () => `s${String(whole(1, 3))}`) : null,
    };
  }),
);

/** What lifelines or statsmodels say of a regression. */
export interface RegressionAnswer {
  readonly estimate: number[];
  readonly standardError: number[];
  readonly logLikelihood: number;
  readonly likelihoodRatio?: number;
  readonly concordance?: number | null;
}

/** Times without ties: lifelines moves tied ones apart by chance. */
export const incidenceQuestions = many(40, () => {
  const count = whole(30, 150);
  const times = many(count, () => whole(1, 1_000_000) / 64);
  return [...new Set(times)].map((time) => ({ time, cause: whole(0, 3) }));
});

/** Compares curves of survival and of hazard, with their errors and limits. */
export function checkCurves(answers: readonly CurveAnswer[]): string {
  assert.equal(answers.length, curveQuestions.length);
  for (const [index, spells] of curveQuestions.entries()) {
    const theirs = answers[index]!;
    const { points } = kaplanMeier(spells, { confidence: 'log-log' });
    const hazards = nelsonAalen(spells).points;
    assert.deepEqual(
      points.map(({ time }) => time),
      theirs.time,
    );
    for (const [place, point] of points.entries()) {
      const what = `curve ${String(index)} at ${String(point.time)}`;
      assert.equal(point.atRisk, theirs.atRisk[place], what);
      closeTo(point.survival, theirs.survival[place]!, what);
      closeTo(hazards[place]!.hazard, theirs.hazard[place]!, `${what}, hazard`);
      closeTo(hazards[place]!.standardError, theirs.hazardError[place]!, `${what}, error of the hazard`);
      // Where the estimate is 0 or 1 lifelines has limits by convention, and we say that there are none.
      if (point.survival === 0 || point.survival === 1) continue;
      for (const figure of ['standardError', 'lower', 'upper'] as const) {
        closeTo(point[figure], theirs[figure][place]!, `${what}, ${figure}`);
      }
    }
  }
  return `${String(answers.length)} curves of survival and hazard with ties, late entry and weights, their errors and limits, as in lifelines, to ${String(TOLERANCE)}`;
}

/** Compares tests of groups. */
export function checkLogRanks(answers: readonly LogRankAnswer[]): string {
  assert.equal(answers.length, logRankQuestions.length);
  for (const [index, { spells, rho }] of logRankQuestions.entries()) {
    const ours = logRank(spells, { rho });
    const what = `groups ${String(index)}, rho ${String(rho)}`;
    closeTo(ours.chiSquare, answers[index]!.chiSquare, what);
    closeTo(ours.p, answers[index]!.p, `${what}, p`);
  }
  return `${String(answers.length)} log-rank tests of two to five groups, with weights or rho, as in lifelines, to ${String(TOLERANCE)}`;
}

/** Compares Cox regressions. */
export function checkRegressions(answers: readonly RegressionAnswer[]): string {
  assert.equal(answers.length, regressionQuestions.length);
  for (const [index, { spells, rows, ties, strata }] of regressionQuestions.entries()) {
    const options: CoxOptions = { ties, ...(strata !== null && { strata }) };
    const ours = coxRegression(spells, rows, options);
    const theirs = answers[index]!;
    const what = `regression ${String(index)}, ${ties}`;
    assert.equal(ours.status, 'converged', what);
    for (const [place, { estimate, standardError }] of ours.coefficients.entries()) {
      // A coefficient close to zero has lost digits in either fit: it is measured against its error.
      const scale = theirs.standardError[place]!;
      closeTo(estimate, theirs.estimate[place]!, `${what}, coefficient`, scale);
      closeTo(standardError, theirs.standardError[place]!, `${what}, error`);
    }
    closeTo(ours.logLikelihood, theirs.logLikelihood, `${what}, likelihood`);
    if (theirs.likelihoodRatio !== undefined) {
      closeTo(
        ours.likelihoodRatio!.chiSquare,
        theirs.likelihoodRatio,
        `${what}, ratio`,
        Math.abs(theirs.logLikelihood),
      );
    }
    if (theirs.concordance != null) closeTo(ours.concordance, theirs.concordance, `${what}, concordance`);
  }
  return `${String(answers.length)} Cox regressions with ties, late entry, weights and strata as in lifelines and statsmodels, to ${String(TOLERANCE)}`;
}

/** Compares cumulative incidences. */
export function checkIncidences(answers: readonly number[][][]): string {
  assert.equal(answers.length, incidenceQuestions.length);
  for (const [index, spells] of incidenceQuestions.entries()) {
    const named = spells.map(({ time, cause }) => ({
      time,
      cause: cause === 0 ? null : `c${String(cause)}`,
    }));
    const { points } = cumulativeIncidence(named);
    for (const [place, { causes }] of points.entries()) {
      for (const [which, { incidence }] of causes.entries()) {
        closeTo(
          incidence,
          answers[index]![which]![place]!,
          `incidence ${String(index)} at place ${String(place)}`,
        );
      }
    }
  }
  return `${String(answers.length)} cumulative incidences of up to three causes as in lifelines, to ${String(TOLERANCE)}`;
}

function closeTo(ours: number | null, theirs: number, what: string, scale = Math.abs(theirs)): void {
  assert.ok(ours !== null, what);
  assert.ok(
    Math.abs(ours - theirs) <= TOLERANCE * Math.max(scale, 1e-300) || Math.abs(ours - theirs) < 1e-15,
    `${what}: ${String(ours)} and ${String(theirs)}`,
  );
}
