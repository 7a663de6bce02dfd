import { percent, tableOf } from '../evidence/writeSection.js';
import type { Profile } from './profile.js';
import type { Bound, Measure } from './targets.js';
import type { Figures, Verdict } from './verdict.js';

/** A number in three digits or more, for people. */
const worded = (value: number): string =>
  value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });

/** Where neither a function nor a folder could be blamed. */
const whyNone: Partial<Record<Measure['kind'], string>> = {
  memory: '`npm run bench:memory` says which step takes how much',
  review: 'the time goes into a build, and into a page that a program writes once',
};

/** How many targets are met, and how many of these, and of those that are missed, by less than their rounds differ. */
export function countsLine(verdicts: readonly Verdict[]): string {
  const met = verdicts.filter(({ missedBy }) => missedBy === 0);
  const missed = verdicts.filter(({ missedBy = 0 }) => missedBy > 0);
  const without = verdicts.filter(
    ({ missedBy, target }) => missedBy === undefined && target.by.kind !== 'section',
  );
  const elsewhere = verdicts.length - met.length - missed.length - without.length;
  const shaky = (own: readonly Verdict[]): string =>
    String(own.filter(({ isWithinSpread }) => isWithinSpread).length);
  return [
    `Of ${String(verdicts.length)} targets ${String(met.length)} are met, ${shaky(met)} of them within the spread;`,
    `${String(missed.length)} are missed, ${shaky(missed)} of them within the spread;`,
    `${String(without.length)} have no figure; ${String(elsewhere)} stand in a section of their own.`,
  ].join(' ');
}

/** Room, target, bound, measured, verdict. */
export function targetRows(verdicts: readonly Verdict[]): string[][] {
  return verdicts.map((verdict) => {
    const { room, text, bound } = verdict.target;
    return [room, text, `${limitOf(bound)} ${bound.unit}`.trim(), measuredCell(verdict), judgement(verdict)];
  });
}

/** Benchmark, rows, ours, peer, ratio, spread; a benchmark that did not run says why. */
export function benchmarkRows({ benchmarks, skipped }: Figures): string[][] {
  return [
    ...[...benchmarks.values()].map(({ name, rows, ours, peer, peerName, ratio, spread, unit }) => [
      name,
      worded(rows),
      `${worded(ours)} ${unit}`,
      `${worded(peer)} (${peerName})`,
      worded(ratio),
      spread.map(worded).join(' to '),
    ]),
    ...[...skipped].map(([name, why]) => [name, '', `skipped: ${why}`, '', '', '']),
  ];
}

/** What a missed target is spent on, under a heading of its own. */
export function profileText({ target, benchmark }: Verdict, profile: Profile | undefined): string {
  const heading = `### ${target.room}: ${target.text}`;
  if (profile === undefined)
    return `${heading}\n\nThere is no profile of it: ${whyNone[target.by.kind] ?? 'nothing was measured'}.`;
  const isSize = target.by.kind === 'size';
  const what = isSize
    ? 'Bytes of the bundle before gzip, by folder:'
    : `Time of \`${benchmark ?? ''}\` in each function itself:`;
  const rows = profile.functions.map(({ name, share }) => [`\`${name}\``, percent(share)]);
  return [heading, what, tableOf([isSize ? 'Folder' : 'Function', 'Share'], rows)].join('\n\n');
}

function limitOf(bound: Bound): string {
  if ('atLeast' in bound) return `at least ${worded(bound.atLeast)}`;
  if ('atMost' in bound) return `at most ${worded(bound.atMost)}`;
  return `under ${worded(bound.under)}`;
}

function measuredCell({ target: { bound, by }, measured, benchmark, note }: Verdict): string {
  if (measured === undefined) return note ?? '';
  const isOneOfMany = by.kind === 'ratio' && by.benchmarks.length > 1;
  const who = isOneOfMany ? ` (${benchmark ?? ''})` : '';
  return `${worded(measured)} ${bound.unit}`.trim() + who;
}

function judgement({ missedBy, isWithinSpread }: Verdict): string {
  if (missedBy === undefined) return '';
  const verdict = missedBy === 0 ? 'met' : `missed by ${percent(missedBy)}`;
  return isWithinSpread === true ? `${verdict}, within the spread` : verdict;
}
