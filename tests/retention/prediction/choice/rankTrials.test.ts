import type { ModelTrial } from 'panhuo';
import { expect, it } from 'vitest';
import { rankTrials } from '../../../../src/retention/prediction/choice/rankTrials.js';

const trial = (kind: string, bic: number, rootMeanSquare?: number) =>
  ({
    kind,
    bic,
    ...(rootMeanSquare !== undefined && { errors: { rootMeanSquare } }),
  }) as unknown as ModelTrial;
const kinds = (by: 'likelihood' | 'holdout', ...trials: readonly ModelTrial[]) =>
  rankTrials(trials, by).map(({ kind }) => kind);

it('ranks by the errors of forecasts where trades were held out, and else by the criterion', () => {
  const trials = [trial('nearest', 30, 0.1), trial('likeliest', 10, 0.3), trial('middle', 20, 0.2)];
  expect(kinds('holdout', ...trials)).toEqual(['nearest', 'middle', 'likeliest']);
  expect(kinds('likelihood', ...trials)).toEqual(['likeliest', 'middle', 'nearest']);
});

it('leaves out what has no error, and takes the earlier of equals', () => {
  const trials = [trial('untried', 1), trial('first', 2, 0.1), trial('second', 1, 0.1000000001)];
  expect(kinds('holdout', ...trials)).toEqual(['first', 'second']);
  expect(kinds('likelihood', trial('first', 10.001), trial('second', 10))).toEqual(['first', 'second']);
});
