import fc from 'fast-check';
import type { QuestionnaireDefinition } from 'panhuo';
import { text } from '../scales.js';

const options = (...points: number[]) =>
  points.map((own, place) => ({ id: 'abcde'[place]!, text, points: own }));

/**
 * A survey with a question of every kind. Who has no account (`account: b`) is led past his adviser to the rest; `fees` asks
 * the other way round; two complaints raise a flag.
 */
export const survey = {
  id: 'survey',
  version: '1',
  title: text,
  purpose: text,
  audience: text,
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'account',
      text,
      kind: 'single',
      options: [
        { id: 'a', text, points: 1 },
        { id: 'b', text, points: 0, next: 'fees' },
      ],
    },
    { id: 'adviser', text, kind: 'number', range: { min: 1, max: 5, step: 1 } },
    { id: 'fees', text, kind: 'single', options: options(1, 2, 3), reverse: true },
    { id: 'delay', text, kind: 'number', range: { min: 0, max: 10, step: 1 }, reverse: true },
    { id: 'complaints', text, kind: 'multiple', combine: 'sum', options: options(-1, -1, 0), optional: true },
    { id: 'wishes', text, kind: 'open', optional: true },
  ],
  scales: [{ id: 'service', questions: ['fees', 'adviser'], combine: 'sum' }],
  levels: [
    { id: 'unhappy', text, from: -2, to: 9 },
    { id: 'happy', text, from: 10 },
  ],
  overrides: [{ question: 'complaints', anyOf: ['b'], flag: 'call-back' }],
} as const satisfies QuestionnaireDefinition;

/** Sheets of the survey, complete or not, along the route that they take. */
export const sheets = fc
  .record(
    {
      account: fc.constantFrom('a' as const, 'b' as const),
      adviser: fc.integer({ min: 1, max: 5 }),
      fees: fc.constantFrom('a', 'b', 'c'),
      delay: fc.integer({ min: 0, max: 10 }),
      complaints: fc.subarray(['a', 'b', 'c']),
      wishes: fc.constant('more staff'),
    },
    { requiredKeys: [] },
  )
  .map(({ adviser, ...others }) => ({
    ...others,
    ...(others.account !== 'b' && adviser !== undefined && { adviser }),
  }));
