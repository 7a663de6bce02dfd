import {
  chooseModel,
  type ChoiceOptions,
  expectedTrades,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  fromEpochDay,
  type HistorySplit,
  type ModelChoice,
  type SplitColumns,
  type SplitHistory,
} from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../../questionnaire/laws.js';
import { FIRST } from '../../books.js';

const HORIZON = 20;

/** Customers who trade each at his own rate, about once in ten weeks, and live for a while (Pareto/NBD with r = s = 1). */
function simulated(customers: number, seed: number, lifeOf: (draw: () => number) => number): SplitHistory[] {
  const dice = seededRandom(seed);
  // Exponential with mean 1.
  const draw = (): number => -Math.log(1 - dice.next());
  return Array.from({ length: customers }, (_, index): SplitHistory => {
    const rate = draw() / 10;
    const life = lifeOf(draw);
    const age = 20 + Math.floor(dice.next() * 30);
    const times: number[] = [];
    const end = Math.min(life, age + HORIZON);
    for (let time = draw() / rate; time < end; time += draw() / rate) times.push(time);
    const past = times.filter((time) => time <= age);
    return {
      customer: `c${String(index)}`,
      frequency: past.length,
      recency: past.at(-1) ?? 0,
      age,
      recent: past.filter((time) => time > age - HORIZON).length,
      holdout: { trades: times.length - past.length },
    };
  });
}

const splitOf = (histories: readonly SplitHistory[]): HistorySplit => ({
  ...{ calibratedOn: fromEpochDay(FIRST), until: fromEpochDay(FIRST + 140), unit: 'week', horizon: HORIZON },
  histories,
});
const CUSTOMERS = 600;
const book = simulated(CUSTOMERS, 7, (draw) => (20 * draw()) / draw());
const split = splitOf(book);
const fits = { 'bg-nbd': fitBgNbd, 'mbg-nbd': fitMbgNbd, 'pareto-nbd': fitParetoNbd };
const rootMeanSquare = (forecast: (line: SplitHistory) => number): number =>
  Math.sqrt(book.reduce((sum, line) => sum + (forecast(line) - line.holdout.trades) ** 2, 0) / book.length);

describe('the choice of a model', () => {
  const { value, reasons } = chooseModel(frozen(split));

  it('tries every kind, and takes the one whose forecasts came nearest', () => {
    expect(value.by).toBe('holdout');
    expect(value.trials.map(({ kind }) => kind)).toEqual(['bg-nbd', 'mbg-nbd', 'pareto-nbd']);
    const errors = value.trials.map(({ kind, model, aic, bic, errors: own }) => {
      const plain = fits[kind](book, { unit: 'week' });
      expect(model).toEqual(plain);
      // Four parameters: Akaike (1974) 2k − 2 log L, Schwarz (1978) k log n − 2 log L.
      expect(aic).toBeCloseTo(8 - 2 * plain.logLikelihood, 8);
      expect(bic).toBeCloseTo(4 * Math.log(CUSTOMERS) - 2 * plain.logLikelihood, 8);
      const error = rootMeanSquare((line) => expectedTrades(plain, line, HORIZON));
      expect(own?.rootMeanSquare).toBeCloseTo(error, 9);
      return { kind, error };
    });
    errors.sort((a, b) => a.error - b.error);
    expect(value.chosen?.kind).toBe(errors[0]?.kind);
    expect(reasons[0]).toMatchObject({
      rule: 'model_chosen_holdout',
      detail: {
        kind: errors[0]?.kind,
        customers: CUSTOMERS,
        error: expect.closeTo(errors[0]?.error ?? NaN, 9) as number,
      },
    });
    const next = reasons.find(({ rule }) => rule === 'model_next_holdout');
    expect(next?.detail).toMatchObject({ kind: errors[1]?.kind });
  });

  it('says how the model compares with the past, and with forecasts that need none', () => {
    const byPast = [...value.trials].sort((a, b) => (a.bic ?? 0) - (b.bic ?? 0));
    const likeliest = reasons.find(({ rule }) => rule === 'model_likeliest');
    expect(likeliest?.detail).toMatchObject({
      kind: byPast[0]?.kind,
      same: byPast[0]?.kind === value.chosen?.kind,
      margin: expect.closeTo((byPast[1]?.bic ?? 0) - (byPast[0]?.bic ?? 0), 2) as number,
    });
    const naive = {
      'own-rate': rootMeanSquare(({ frequency, age }) => (frequency / age) * HORIZON),
      recent: rootMeanSquare(({ recent }) => recent),
    };
    const beside = reasons.filter(({ rule }) => rule === 'model_beats_naive');
    // Customers who fall silent are what the models are made for: both are beaten.
    expect(beside.map(({ detail }) => detail['naive'])).toEqual(['own-rate', 'recent']);
    for (const [index, error] of Object.values(naive).entries()) {
      expect(beside[index]?.detail['error']).toBeCloseTo(error, 9);
    }
  });

  it('is plain, worded, and the same of columns', () => {
    expectPlain({ value, reasons });
    expectWorded(reasons);
    const column = (pick: (line: SplitHistory) => number) => Float64Array.from(book, pick);
    const { histories, ...scope } = split;
    const columns: SplitColumns = {
      ...scope,
      customers: histories.map(({ customer }) => customer),
      customer: Int32Array.from(histories, (_, place) => place),
      frequency: column((line) => line.frequency),
      recency: column((line) => line.recency),
      age: column((line) => line.age),
      recent: column((line) => line.recent),
      holdoutTrades: column((line) => line.holdout.trades),
    };
    expect(chooseModel(columns)).toEqual({ value, reasons });
  });

  it('knows nothing of the hold-out when it fits', () => {
    const other = splitOf(book.map((line) => ({ ...line, recent: 0, holdout: { trades: 7 } })));
    const models = (choice: ModelChoice) => choice.trials.map(({ model }) => model);
    expect(models(chooseModel(other).value)).toEqual(models(value));
    // Everybody trades on seven days, whatever his past: no model foresaw it, nor did anybody else.
    expect(chooseModel(other).reasons.map(({ rule }) => rule)).toContain('model_beats_naive');
  });

  it('says so where a forecast without a model is no worse', () => {
    const repeated = splitOf(book.map((line) => ({ ...line, holdout: { trades: line.recent } })));
    const choice = chooseModel(repeated);
    expectWorded(choice.reasons);
    const worse = choice.reasons.filter(({ rule }) => rule === 'model_no_better');
    expect(worse.map(({ detail }) => detail)).toContainEqual({ naive: 'recent', error: 0 });
  });

  it('goes by the past alone where nothing was held out', () => {
    const choice = chooseModel(book);
    expectPlain(choice);
    expectWorded(choice.reasons);
    const byPast = [...value.trials].sort((a, b) => (a.bic ?? 0) - (b.bic ?? 0));
    expect(choice.value.by).toBe('likelihood');
    expect(choice.value.chosen?.kind).toBe(byPast[0]?.kind);
    expect(choice.value.trials.map(({ errors }) => errors)).toEqual([null, null, null]);
    expect(choice.reasons.map(({ rule }) => rule)).toEqual([
      'model_chosen_likelihood',
      'model_next_likelihood',
    ]);
  });

  it('may choose a model on the boundary, and says that it lies there', () => {
    // Nobody falls silent: without end, the likelihood prefers ever longer lives.
    const lively = chooseModel(splitOf(simulated(200, 1, () => Infinity)));
    expectWorded(lively.reasons);
    expect(lively.value.chosen?.status).toBe('boundary');
    expect(lively.reasons.map(({ rule }) => rule)).toContain('fit_boundary');
    // There these two come to the same but for digits that mean nothing; the first is taken, whichever it is.
    const kinds = ['bg-nbd', 'pareto-nbd'] as const;
    for (const order of [kinds, kinds.toReversed()]) {
      const histories = simulated(200, 1, () => Infinity);
      expect(chooseModel(splitOf(histories), { kinds: order }).value.chosen?.kind).toBe(order[0]);
      expect(chooseModel(histories, { kinds: order }).value.chosen?.kind).toBe(order[0]);
    }
    expect(lively.value.trials.every(({ bic, errors }) => bic !== null && errors !== null)).toBe(true);
  });

  it('tries only the kinds that are asked for', () => {
    const one = chooseModel(split, { kinds: ['mbg-nbd'], confidenceLevel: 0.9 });
    expect(one.value.trials.map(({ kind }) => kind)).toEqual(['mbg-nbd']);
    expect(one.value.chosen).toEqual(fitMbgNbd(book, { confidenceLevel: 0.9, unit: 'week' }));
    expect(one.reasons.map(({ rule }) => rule)).toEqual([
      'model_chosen_holdout',
      'model_total',
      'model_beats_naive',
      'model_beats_naive',
    ]);
    expect(chooseModel(book, { kinds: ['mbg-nbd'] }).reasons).toHaveLength(1);
    expect(chooseModel(book, { kinds: [] }).reasons.map(({ rule }) => rule)).toEqual(['model_none']);
  });

  it('keeps the unit of time of the split, or of histories where it is told', () => {
    const kinds = ['bg-nbd'] as const;
    expect(value.trials.map(({ model }) => model.unit)).toEqual(['week', 'week', 'week']);
    expect(chooseModel(book, { kinds }).value.chosen).not.toHaveProperty('unit');
    expect(chooseModel(book, { kinds, unit: 'month' }).value.chosen?.unit).toBe('month');
    expect(chooseModel(split, { kinds, unit: 'week' }).value.chosen).toEqual(value.trials[0]?.model);
    const error = errorOf(() => chooseModel(split, { kinds, unit: 'day' }));
    expect([error.code, error.details['path']]).toEqual(['unit_mismatch', 'unit']);
  });

  it.each([[null], [undefined], [{ customers: [], from: '2024-01-01' }]])(
    'asks for histories instead of %j',
    (odd) => {
      const error = errorOf(() => chooseModel(odd as never));
      expect([error.code, error.details['path']]).toEqual(['columns_invalid', 'histories']);
    },
  );

  it.each<[what: string, lines: readonly SplitHistory[]]>([
    ['nobody', []],
    ['people who came once', [{ ...book[0]!, frequency: 0, recency: 0 }]],
  ])('chooses nothing for a book of %s', (_, lines) => {
    for (const source of [splitOf(lines), lines]) {
      const choice = chooseModel(source);
      expectWorded(choice.reasons);
      expect(choice.value.chosen).toBeNull();
      expect(choice.value.trials.map(({ aic, bic, errors }) => [aic, bic, errors])).toEqual([
        [null, null, null],
        [null, null, null],
        [null, null, null],
      ]);
      expect(choice.reasons.map(({ rule }) => rule)).toEqual([
        'model_none',
        ...['model_unusable', 'model_unusable', 'model_unusable'],
      ]);
    }
  });

  it.each<[path: string, options: ChoiceOptions]>([
    ['kinds', { kinds: 'bg-nbd' as never }],
    ['kinds', { kinds: 5 as never }],
    ['kinds[0]', { kinds: ['gamma-gamma' as 'bg-nbd'] }],
    ['kinds[1]', { kinds: ['bg-nbd', 'bg-nbd'] }],
    ['unit', { unit: 'quarter' as 'week' }],
  ])('is refused for %s', (path, options) => {
    expect(errorOf(() => chooseModel(book, options))).toMatchObject({
      code: 'facts_invalid',
      details: { path },
    });
  });
});
