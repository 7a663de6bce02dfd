import { describe, expect, it } from 'vitest';
import { measuredAt } from '../evidence/writeSection.js';
import { type Line, readLines } from './lines.js';

const here = { machine: '2 cores', node: '20.20.2', load: 0.1, commit: 'abc' };
const figures = { ours: 2, peer: 1, peerName: 'p', spread: [1, 3], unit: 'u', rows: 1 } as const;
const line = (name: string, at: string, ratio: number): Line => ({ ...figures, ...here, name, at, ratio });
const first = line('a', '2026-11-28T09:00:00Z', 1);
const second = line('b', '2026-11-28T09:01:00Z', 2);
const again = { ...line('a', '2026-11-29T10:00:00Z', 4), load: 1.5 };
const without: Line = { name: 'c', skipped: 'there is no python3', ...here, at: '2026-11-29T10:01:00Z' };
const textOf = (...lines: Line[]): string => lines.map((own) => `${JSON.stringify(own)}\n`).join('');

describe('the lines of npm run bench -- --json', () => {
  it('count by the newest of each name, in whatever order they come, and between what npm prints', () => {
    const told = readLines(`\n> panhuo@1.0.0 bench\n\n${textOf(again, second, first)}`);
    expect([...told.benchmarks.values()].map(({ name, ratio }) => [name, ratio])).toEqual([
      ['a', 4],
      ['b', 2],
    ]);
  });

  it('carry the reasons of what was skipped, until it is measured', () => {
    expect(readLines(textOf(first, without)).skipped).toEqual(new Map([['c', 'there is no python3']]));
    const later = line('c', '2026-11-30T10:00:00Z', 1);
    expect(readLines(textOf(later, without)).skipped.size).toBe(0);
  });

  it('say from when to when and how busy the machine was', () => {
    expect(measuredAt(readLines(textOf(first, second, again)).occasions, 'peer 1.0')).toBe(
      'Measured from 2026-11-28 to 2026-11-29: 2 cores · Node 20.20.2 · load before it 0.10 to 1.50 · sources abc · peer 1.0.',
    );
  });

  it('are refused where they come from two machines or two versions of Node', () => {
    for (const other of [{ machine: '8 cores' }, { node: '22.1.0' }]) {
      const { occasions } = readLines(textOf(first, { ...second, ...other }));
      expect(() => measuredAt(occasions)).toThrow('measured in one place only');
    }
  });
});
