import {
  type BgNbd,
  fitBgNbd,
  fitMbgNbd,
  fitModel,
  fitParetoNbd,
  type Fitted,
  type HistoryUnit,
  type TradingHistory,
  type TradingModelKind,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../../questionnaire/laws.js';

const book: TradingHistory[] = [
  { frequency: 0, recency: 0, age: 39, count: 60 },
  { frequency: 1, recency: 4, age: 38, count: 12 },
  { frequency: 2, recency: 30, age: 38, count: 9 },
  { frequency: 5, recency: 12, age: 36, count: 6 },
  { frequency: 9, recency: 35, age: 36, count: 4 },
];
const fits = { 'bg-nbd': fitBgNbd, 'mbg-nbd': fitMbgNbd, 'pareto-nbd': fitParetoNbd };
const kinds = Object.keys(fits) as TradingModelKind[];

describe('fitModel', () => {
  it.each(kinds)('is the fit of its kind: %s', (kind) => {
    const options = { confidenceLevel: 0.9, unit: 'week' } as const;
    expect(fitModel(kind, frozen(book), options)).toEqual(fits[kind](book, options));
    expect(fitModel(kind, book)).toEqual(fits[kind](book));
  });

  it('gives the model of the kind, of any where the kind is any', () => {
    expectTypeOf(fitModel('bg-nbd', book)).toEqualTypeOf<Fitted<BgNbd>>();
    expectTypeOf(fitModel(kinds[0]!, book).kind).toEqualTypeOf<TradingModelKind>();
    // @ts-expect-error [ts2345] -- money has no such histories
    expect(errorOf(() => fitModel('gamma-gamma', book)).details['path']).toBe('kind');
  });
});

describe('the unit of time of a model', () => {
  it.each(kinds)('is kept when it is told, and changes no figure: %s', (kind) => {
    const plain = fits[kind](book);
    expect(plain).not.toHaveProperty('unit');
    const model = fits[kind](book, { unit: 'month' });
    expectPlain(model);
    expect(model).toEqual({ ...plain, unit: 'month' });
    expectTypeOf(model.unit).toEqualTypeOf<HistoryUnit | undefined>();
  });

  it('is kept where there is nothing to learn from', () => {
    expect(fitBgNbd([], { unit: 'day' })).toMatchObject({ status: 'no-information', unit: 'day' });
  });

  it('is refused when there is no such unit', () => {
    for (const kind of kinds) {
      // @ts-expect-error [ts2322] -- no unit
      const error = errorOf(() => fits[kind](book, { unit: 'weeks' }));
      expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'unit']);
    }
  });
});
