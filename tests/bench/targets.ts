/** The least or the most that a figure may be, or what it must stay under. */
export type Bound =
  | { readonly atLeast: number; readonly unit: string }
  | { readonly atMost: number; readonly unit: string }
  | { readonly under: number; readonly unit: string };

/** What a figure is measured by. */
export type Measure =
  /** The lowest of the ratios of these benchmarks, by name: the fastest peer counts. */
  | { readonly kind: 'ratio'; readonly benchmarks: readonly string[] }
  /** Our speed in a benchmark, in millions of its rows a second. */
  | { readonly kind: 'speed'; readonly benchmark: string }
  /** The exponent by which time grows where a benchmark compares a whole with so many parts of it. */
  | { readonly kind: 'exponent'; readonly benchmark: string; readonly parts: number }
  /** The import of .size-limit.js by its name. */
  | { readonly kind: 'size'; readonly import: string }
  /** The peak of bench:memory. */
  | { readonly kind: 'memory' }
  /** The seconds of `npm run review`. */
  | { readonly kind: 'review' }
  /** What another command of this page measures, in its own section. */
  | { readonly kind: 'section'; readonly title: string };

/** Something that the library set out to reach before it was measured. */
export interface Target {
  readonly room: string;
  readonly text: string;
  readonly bound: Bound;
  readonly by: Measure;
}

const times = (atLeast: number): Bound => ({ atLeast, unit: '×' });
const kilobytes = (atMost: number): Bound => ({ atMost, unit: 'kB' });
const ratio = (...benchmarks: readonly string[]): Measure => ({ kind: 'ratio', benchmarks });
const size = (name: string): Measure => ({ kind: 'size', import: name });
const exponent = (benchmark: string, parts: number): Measure => ({ kind: 'exponent', benchmark, parts });
const book: Measure = { kind: 'section', title: 'A national book' };

const machines = ['@xstate/fsm', 'robot3', 'javascript-state-machine'];
const indicators = ['technicalindicators', 'trading-signals', 'indicatorts'];
const orders = ['in no order', 'grouped by customer'];

/** Every target that a command measures, room by room. They do not move with what is reached. */
export const targets: readonly Target[] = [
  {
    room: 'whole',
    text: '`day` alone from the front door, bundled, gzip',
    bound: kilobytes(1),
    by: size('day, from the front door'),
  },
  {
    room: 'whole',
    text: '`npm run review` after an install, its build included',
    bound: { atMost: 60, unit: 's' },
    by: { kind: 'review' },
  },
  {
    room: 'questionnaire',
    text: '`scoreAnswers` with its trace beside psychometric without one',
    bound: times(4),
    by: ratio('questionnaire/scoreAnswers/psychometric'),
  },
  {
    room: 'questionnaire',
    text: '`scoreAnswers` beside survey-core with a model used again',
    bound: times(400),
    by: ratio('questionnaire/scoreAnswers/survey-core'),
  },
  {
    room: 'questionnaire',
    text: '`scoreColumns` beside psychometric',
    bound: times(120),
    by: ratio('questionnaire/scoreColumns/psychometric'),
  },
  {
    room: 'questionnaire',
    text: '`scoreColumns` beside a bare loop',
    bound: times(0.7),
    by: ratio('questionnaire/scoreColumns/bare loop'),
  },
  {
    room: 'questionnaire',
    text: '`defineQuestionnaire` and `scoreAnswers`, bundled, gzip',
    bound: kilobytes(6),
    by: size('questionnaire: define and score'),
  },
  {
    room: 'funnel',
    text: '`advance`, one hot case, beside the fastest machine',
    bound: times(2),
    by: ratio(...machines.map((peer) => `funnel/advance, one hot case/${peer}`)),
  },
  {
    room: 'funnel',
    text: '`advance`, 500 cases in turn, beside the fastest machine',
    bound: times(1.4),
    by: ratio(...machines.map((peer) => `funnel/advance, 500 in turn/${peer}`)),
  },
  {
    room: 'funnel',
    text: '`advance`, 500 cases in turn, beside `send` of xstate',
    bound: times(20),
    by: ratio('funnel/advance, 500 in turn/xstate'),
  },
  {
    room: 'funnel',
    text: 'the row cycle beside reading and writing the same JSON',
    bound: times(0.9),
    by: ratio('funnel/row cycle/JSON alone'),
  },
  {
    room: 'funnel',
    text: 'statistics over columns beside the record form',
    bound: times(100),
    by: ratio('funnel/stageConversion of columns/records'),
  },
  {
    room: 'funnel',
    text: 'define, `advance` and `choices`, bundled, gzip',
    bound: kilobytes(5),
    by: size('funnel: define, advance, choices'),
  },
  {
    room: 'regime',
    text: '`judgeColumns` beside the fastest library of indicators at average, range and drawdown alone',
    bound: times(10),
    by: ratio(...indicators.map((peer) => `regime/judgeColumns/${peer}`)),
  },
  {
    room: 'regime',
    text: '`judgeColumns` beside a bare loop of the same work',
    bound: times(0.7),
    by: ratio('regime/judgeColumns/bare loop'),
  },
  {
    room: 'regime',
    text: 'judging live with reasons beside the fastest of those libraries',
    bound: times(0.4),
    by: ratio(...indicators.map((peer) => `regime/createJudge/${peer}`)),
  },
  {
    room: 'regime',
    text: 'dating beside a bare loop',
    bound: times(0.8),
    by: ratio('regime/dateTurningPoints/bare loop'),
  },
  {
    room: 'regime',
    text: '`judgeMarket` alone, bundled, gzip',
    bound: kilobytes(4),
    by: size('regime: judgeMarket'),
  },
  {
    room: 'regime',
    text: 'all of it without market and models, decimal.js apart, bundled, gzip',
    bound: kilobytes(12),
    by: size('regime: without market and models'),
  },
  {
    room: 'retention',
    text: 'activity, 20 million trades in no order, beside DuckDB on one thread',
    bound: times(1),
    by: ratio('retention/activity, in no order/DuckDB on one thread'),
  },
  {
    room: 'retention',
    text: 'the same, grouped by customer',
    bound: times(4),
    by: ratio('retention/activity, grouped by customer/DuckDB on one thread'),
  },
  {
    room: 'retention',
    text: 'active days, in either order, beside DuckDB on one thread',
    bound: times(4),
    by: ratio(...orders.map((order) => `retention/active days, ${order}/DuckDB on one thread`)),
  },
  {
    room: 'retention',
    text: 'cohorts by month, in either order, beside DuckDB on one thread',
    bound: times(6),
    by: ratio(...orders.map((order) => `retention/cohorts by month, ${order}/DuckDB on one thread`)),
  },
  {
    room: 'retention',
    text: 'Kaplan–Meier of a million spells in whole days beside lifelines',
    bound: times(10),
    by: ratio('retention/kaplanMeier/lifelines'),
  },
  {
    room: 'retention',
    text: 'Cox, 100,000 spells with 5 covariates, beside lifelines',
    bound: times(0.5),
    by: ratio('retention/coxRegression, 5 covariates/lifelines'),
  },
  {
    room: 'retention',
    text: 'memory of that book, its activity, cohorts and states',
    bound: { atMost: 1024, unit: 'MiB' },
    by: { kind: 'memory' },
  },
  {
    room: 'retention',
    text: 'growth of the time of activity from 1 to 20 million trades, exponent',
    bound: { atMost: 1.1, unit: '' },
    by: exponent('retention/growth from 1 to 20 million trades', 20),
  },
  {
    room: 'retention',
    text: "BG/NBD on CDNOW beside scipy's optimisers, given the likelihood alone",
    bound: times(3),
    by: ratio(
      'retention/fitBgNbd, CDNOW/scipy by differences',
      'retention/fitBgNbd, CDNOW/scipy without slopes',
    ),
  },
  {
    room: 'retention',
    text: 'the same beside L-BFGS-B that is given the slopes as well',
    bound: times(3),
    by: ratio('retention/fitBgNbd, CDNOW/scipy with slopes'),
  },
  {
    room: 'retention',
    text: 'prediction for a million customers beside the faster of two bare loops',
    bound: times(0.7),
    by: ratio('retention/predictColumns/bare loop', 'retention/predictColumns/bare loop by series'),
  },
  {
    room: 'conduct',
    text: 'the gate of a million customers, millions of decisions a second',
    bound: { atLeast: 1, unit: '' },
    by: { kind: 'speed', benchmark: 'conduct/compileGate/bare loop' },
  },
  {
    room: 'conduct',
    text: 'growth of the time of `checkWording` from half a megabyte to a whole, exponent',
    bound: { atMost: 1.1, unit: '' },
    by: exponent('conduct/checkWording, growth from 0.5 to 1 MB', 2),
  },
  {
    room: 'whole',
    text: '15 million customers and 300 million trades, memory',
    bound: { under: 4, unit: 'GiB' },
    by: book,
  },
  {
    room: 'whole',
    text: 'the same, millions of trades a second and thread',
    bound: { atLeast: 5, unit: '' },
    by: book,
  },
  {
    room: 'whole',
    text: 'growth of the time from 1 to 15 million customers, exponent',
    bound: { atMost: 1.1, unit: '' },
    by: book,
  },
];
