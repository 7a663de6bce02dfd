import type { Benchmark, Skipped } from './harness.js';

/** A benchmark, made when it is asked for. */
export type Maker = () => Benchmark | Skipped | Promise<Benchmark | Skipped>;

/**
 * The files of benchmarks by name. Each is loaded when its turn comes: some peers detach a buffer while they load, and from
 * then on an engine checks every access to a typed array in the whole process. Those that do so come last.
 */
export const files: readonly (() => Promise<Readonly<Record<string, Maker>>>)[] = [
  async () => (await import('./survival.js')).survivalBenchmarks,
  async () => (await import('./predictions.js')).predictionBenchmarks,
  async () => (await import('./days.js')).dayBenchmarks,
  async () => (await import('./questionnaire.js')).questionnaireBenchmarks,
  async () => (await import('./regime.js')).regimeBenchmarks,
  async () => (await import('./conduct.js')).conductBenchmarks,
  async () => (await import('./funnel.js')).funnelBenchmarks,
  async () => (await import('./retention.js')).retentionBenchmarks,
];
