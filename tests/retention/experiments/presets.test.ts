import { experimentVerdict, type FixedAnalysis, industry, sampleSize } from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { expectPlain } from '../../questionnaire/laws.js';

const { wakingExperiment: weekly, wakingExperimentOnce: once } = industry;

describe('the designs of the industry', () => {
  it('differ in how they are judged, and in nothing else', () => {
    expectPlain(once);
    const { id, note, analysis, ...rest } = once;
    const { id: ofWeekly, note: noteOfWeekly, analysis: anyTime, ...restOfWeekly } = weekly;
    expect(rest).toEqual(restOfWeekly);
    expect([id, ofWeekly]).toEqual(['industry/waking-experiment-once', 'industry/waking-experiment']);
    expect([analysis.kind, anyTime.kind]).toEqual(['fixed', 'always-valid']);
    expectTypeOf(analysis).toEqualTypeOf<FixedAnalysis>();
    for (const words of [note, noteOfWeekly]) expect(words?.zh).toMatch(/占位|全为本库所定/);
  });

  it('plan for what the note says: a rise from 5% to 10%', () => {
    const each = sampleSize({ from: 0.05, to: 0.1, power: 0.8, confidenceLevel: 0.95 });
    expect(once.analysis.customers).toBe(2 * Math.ceil(each));
  });

  it('have no seed that everybody would know', () => {
    expect('seed' in once || 'seed' in weekly).toBe(false);
  });

  it('tell apart what is judged once and what is looked at weekly', () => {
    const outcome = {
      measure: 'share',
      treatment: { successes: 72, total: 435 },
      control: { successes: 44, total: 435 },
    } as const;
    expect(experimentVerdict(once, outcome).value.verdict).toBe('better');
    expect(experimentVerdict(weekly, outcome).value.verdict).toBe('unclear');
  });
});
