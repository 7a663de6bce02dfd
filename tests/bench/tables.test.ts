import { describe, expect, it } from 'vitest';
import { countsLine, targetRows } from './tables.js';
import type { Target } from './targets.js';
import type { Verdict } from './verdict.js';

const by: Target['by'] = { kind: 'ratio', benchmarks: ['a'] };
const target: Target = { room: 'r', text: 't', bound: { atLeast: 2, unit: '×' }, by };
const met = { target, measured: 3, missedBy: 0, isWithinSpread: false };
const missed = { target, measured: 1, missedBy: 0.5, isWithinSpread: false };
const verdicts: Verdict[] = [
  ...[met, { ...met, isWithinSpread: true }, missed, { ...missed, isWithinSpread: true }],
  { target, note: 'skipped: there is no python3' },
  { target: { ...target, by: { kind: 'section', title: 'A book' } }, note: 'see “A book”' },
];

describe('the table of targets', () => {
  it('tells apart what every round agrees on from what is within the spread', () => {
    expect(targetRows(verdicts).map((row) => row.at(-1))).toEqual([
      ...['met', 'met, within the spread', 'missed by 50.0 %', 'missed by 50.0 %, within the spread'],
      ...['', ''],
    ]);
  });

  it('counts them, and those without a figure', () => {
    expect(countsLine(verdicts)).toBe(
      'Of 6 targets 2 are met, 1 of them within the spread; 2 are missed, 1 of them within the spread; ' +
        '1 have no figure; 1 stand in a section of their own.',
    );
  });
});
