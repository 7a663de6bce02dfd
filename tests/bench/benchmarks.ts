import type { Benchmark, Skipped } from './harness.js';

/** A benchmark, made when it is asked for. */
export type Maker = () => Benchmark | Skipped | Promise<Benchmark | Skipped>;

/**
 * The benchmarks by name, file by file: what it measures, on what, and against whom. Each file runs in a process of its own:
 * some peers detach a buffer while they load, and from then on an engine checks every access to a typed array in the whole
 * process.
 */
export const files: Readonly<Record<string, () => Promise<Readonly<Record<string, Maker>>>>> = {
  days: async () => (await import('./days.js')).dayBenchmarks,
  questionnaire: async () => (await import('./questionnaire.js')).questionnaireBenchmarks,
  funnel: async () => (await import('./funnel.js')).funnelBenchmarks,
  regime: async () => (await import('./regime.js')).regimeBenchmarks,
  retention: async () => (await import('./retention.js')).retentionBenchmarks,
  bareRetention: async () => (await import('./bareRetention.js')).bareRetentionBenchmarks,
  survival: async () => (await import('./survival.js')).survivalBenchmarks,
  predictions: async () => (await import('./predictions.js')).predictionBenchmarks,
  conduct: async () => (await import('./conduct.js')).conductBenchmarks,
};
