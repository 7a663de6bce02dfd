import { course, simulatePolicy } from 'panhuo';
import { describe, it } from 'vitest';
import { expectRefused, noRecords } from '../../questionnaire/laws.js';
import { barsOf } from '../series.js';

describe('the options of a simulation', () => {
  it.each(noRecords)('are not %j', (none) => {
    const ask = () => simulatePolicy(course.positionBands, barsOf([1, 2, 3]), none as never);
    expectRefused(ask, 'facts_invalid', { path: 'options', expected: 'an object' });
  });
});
