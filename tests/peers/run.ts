// Compares the library with libraries of another language. Where they cannot be had, it says so and passes.
import assert from 'node:assert/strict';
import {
  type AbsorbingChain,
  addMonths,
  checkIdentifier,
  type Day,
  fromEpochDay,
  reliability,
  toEpochDay,
} from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { chainQuestions, checkAbsorbingChains } from './absorbingChains.js';
import { checkCohorts, type CohortAnswer, cohortQuestions } from './cohorts.js';
import { checkEventLogs, type EventLogAnswer, eventLogQuestions } from './eventLogs.js';
import { checkExperiments, type ExperimentAnswers, experimentQuestions } from './experiments.js';
import {
  type BookEdges,
  bookQuestions,
  casesQuestions,
  type CaseTails,
  checkBooks,
  checkCases,
} from './forecasts.js';
import { checkMarkovSwitching, type MarkovAnswers, markovQuestions } from './markovSwitching.js';
import { checkPerformances, type PerformanceAnswer, performanceQuestions } from './performances.js';
import { type CdnowAnswer, checkCdnow, checkFits, type FitAnswer, fitQuestions } from './predictionFits.js';
import {
  checkContracts,
  checkPredictions,
  checkValues,
  type ContractAnswer,
  contractQuestions,
  type PredictionAnswer,
  predictionQuestions,
  type ValueAnswer,
  valueQuestions,
} from './predictions.js';
import { askPeers, preparePython } from './python.js';
import { checkQuantiles, quantilesAsked } from './quantiles.js';
import {
  checkCurves,
  checkIncidences,
  checkLogRanks,
  checkRegressions,
  type CurveAnswer,
  curveQuestions,
  incidenceQuestions,
  type LogRankAnswer,
  logRankQuestions,
  type RegressionAnswer,
  regressionQuestions,
} from './survivals.js';
import { checkTradingDays, type TradingDayAnswers, tradingDayQuestion } from './tradingDays.js';

const TOLERANCE = 1e-9;
const generator = xoroshiro128plus(20260101);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const first = '1900-01-01' as Day;
const last = '2200-12-31' as Day;

const monthQuestions = many(
  5000,
  () => [fromEpochDay(whole(toEpochDay(first), toEpochDay(last))), whole(-1200, 1200)] as const,
);
const resident = many(2000, () => {
  const birth = fromEpochDay(
    whole(toEpochDay('1900-01-01' as Day), toEpochDay('2025-01-01' as Day)),
  ).replaceAll('-', '');
  return `110105${birth}${String(whole(0, 999)).padStart(3, '0')}`;
});
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const credit = many(2000, () => `91350100${many(9, () => alphabet[whole(0, 30)]!).join('')}`);
const reliabilityQuestions = many(200, (): ReliabilityQuestion => {
  const [items, hasGaps] = [whole(2, 12), whole(0, 2) > 0];
  const matrix = many(whole(30, 80), () => {
    // What the items have in common, and what each adds.
    const common = whole(1, 5);
    return many(items, () => (hasGaps && whole(0, 19) === 0 ? null : common + whole(-2, 2)));
  });
  return {
    matrix,
    gaps: whole(0, 1) === 0 ? 'listwise' : 'pairwise',
    confidenceLevel: whole(0, 1) === 0 ? 0.95 : 0.8,
  };
});

interface ReliabilityQuestion {
  readonly matrix: (number | null)[][];
  readonly gaps: 'listwise' | 'pairwise';
  readonly confidenceLevel: number;
}

interface ReliabilityAnswer {
  readonly alpha: number;
  readonly interval: [number, number];
  readonly rounded: [number, number] | null;
  readonly rests: number[] | null;
}

interface Answers {
  readonly days: [number, string][];
  readonly months: string[];
  readonly checkCharacters: { resident: string[]; credit: string[] };
  readonly curves: CurveAnswer[];
  readonly logRanks: LogRankAnswer[];
  readonly regressions: RegressionAnswer[];
  readonly incidences: number[][][];
  readonly cohorts: CohortAnswer[];
  readonly sharesBelow: number[];
  readonly reliabilities: ReliabilityAnswer[];
  readonly absorbingChains: AbsorbingChain[];
  readonly caseTails: CaseTails[];
  readonly bookEdges: BookEdges[];
  readonly eventLogs: EventLogAnswer[];
  readonly tradingDays: TradingDayAnswers;
  readonly markovSwitching: MarkovAnswers;
  readonly performances: PerformanceAnswer[];
  readonly predictions: PredictionAnswer[];
  readonly fits: FitAnswer[];
  readonly values: ValueAnswer[];
  readonly contracts: ContractAnswer[];
  readonly cdnow: CdnowAnswer;
  readonly experiments: ExperimentAnswers;
}

function closeTo(ours: number | null, theirs: number | null, what: string): void {
  assert.ok(ours !== null && theirs !== null, what);
  const error = Math.abs(ours - theirs) / Math.max(1e-300, Math.abs(theirs));
  assert.ok(
    error <= TOLERANCE || Math.abs(ours - theirs) < 1e-15,
    `${what}: ${String(ours)} and ${String(theirs)}`,
  );
}

const checks: Readonly<Record<keyof Answers, (answers: Answers) => string>> = {
  days({ days }) {
    for (const [number, text] of days) {
      assert.equal(fromEpochDay(number), text);
      assert.equal(toEpochDay(text as Day), number);
    }
    return `${String(days.length)} days of 1900 to 2200 as in Python's datetime`;
  },
  months({ months }) {
    for (const [index, [day, count]] of monthQuestions.entries())
      assert.equal(addMonths(day, count), months[index]);
    return `${String(months.length)} additions of months as in dateutil`;
  },
  checkCharacters({ checkCharacters }) {
    for (const [index, number] of resident.entries()) {
      for (const check of '0123456789X') {
        const right = check === checkCharacters.resident[index];
        assert.equal(
          checkIdentifier('resident-id', number + check).valid,
          right,
          `resident ${String(index)}`,
        );
      }
    }
    for (const [index, number] of credit.entries()) {
      const check = checkIdentifier('credit-code', number + checkCharacters.credit[index]!);
      assert.ok(check.valid && check.warning === undefined, `credit ${String(index)}`);
    }
    return `${String(resident.length + credit.length)} check characters as in python-stdnum`;
  },
  curves: ({ curves }) => checkCurves(curves),
  logRanks: ({ logRanks }) => checkLogRanks(logRanks),
  regressions: ({ regressions }) => checkRegressions(regressions),
  incidences: ({ incidences }) => checkIncidences(incidences),
  cohorts: ({ cohorts }) => checkCohorts(cohorts),
  sharesBelow: ({ sharesBelow }) => checkQuantiles(sharesBelow),
  reliabilities({ reliabilities }) {
    for (const [index, { matrix, ...options }] of reliabilityQuestions.entries()) {
      const { alpha, interval, items } = reliability(matrix, options);
      const theirs = reliabilities[index]!;
      const what = `matrix ${String(index)}, ${options.gaps}`;
      closeTo(alpha, theirs.alpha, what);
      closeTo(interval!.lower, theirs.interval[0], `${what}, lower`);
      closeTo(interval!.upper, theirs.interval[1], `${what}, upper`);
      for (const [edge, rounded] of theirs.rounded?.entries() ?? []) {
        const ours = edge === 0 ? interval!.lower : interval!.upper;
        assert.ok(Math.abs(ours - rounded) < 0.000_501, `${what}, rounded`);
      }
      for (const [item, rest] of theirs.rests?.entries() ?? []) {
        closeTo(items[item]!.restCorrelation, rest, `${what}, item ${String(item)}`);
      }
    }
    return `${String(reliabilities.length)} alphas with Feldt's interval as in pingouin, with and without gaps`;
  },
  absorbingChains: ({ absorbingChains }) => checkAbsorbingChains(absorbingChains),
  caseTails: ({ caseTails }) => checkCases(caseTails),
  bookEdges: ({ bookEdges }) => checkBooks(bookEdges),
  eventLogs: ({ eventLogs }) => checkEventLogs(eventLogs),
  tradingDays: ({ tradingDays }) => checkTradingDays(tradingDays),
  markovSwitching: ({ markovSwitching }) => checkMarkovSwitching(markovSwitching),
  performances: ({ performances }) => checkPerformances(performances),
  predictions: ({ predictions }) => checkPredictions(predictions),
  fits: ({ fits }) => checkFits(fits),
  values: ({ values }) => checkValues(values),
  contracts: ({ contracts }) => checkContracts(contracts),
  cdnow: ({ cdnow }) => checkCdnow(cdnow),
  experiments: ({ experiments }) => checkExperiments(experiments),
};

const missing = preparePython();
if (missing !== undefined) {
  console.log(`skipped: ${missing}`);
} else {
  const answers = askPeers({
    days: { first, last },
    months: monthQuestions,
    checkCharacters: { resident, credit },
    curves: curveQuestions,
    logRanks: logRankQuestions,
    regressions: regressionQuestions,
    incidences: incidenceQuestions,
    cohorts: cohortQuestions,
    sharesBelow: quantilesAsked,
    reliabilities: reliabilityQuestions,
    absorbingChains: chainQuestions,
    caseTails: casesQuestions,
    bookEdges: bookQuestions,
    eventLogs: eventLogQuestions,
    tradingDays: tradingDayQuestion,
    markovSwitching: markovQuestions,
    performances: performanceQuestions,
    predictions: predictionQuestions,
    fits: fitQuestions,
    values: valueQuestions,
    contracts: contractQuestions,
    cdnow: null,
    experiments: experimentQuestions,
  }) as Answers;
  for (const check of Object.values(checks)) console.log(`✓ ${check(answers)}`);
}
