import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult, StrykerOptions } from '@stryker-mutator/api/core';
import type { DryRunCompletedEvent, Reporter } from '@stryker-mutator/api/report';
import type { TestResult } from '@stryker-mutator/api/test-runner';

const EVERY_MS = 30_000;

/** Stryker writes its incremental file when all is done; this one does so as it goes, so that a run that is stopped continues. */
class Checkpoint implements Reporter {
  static readonly inject = ['options'] as const;
  readonly #path: string;
  readonly #results: MutantResult[] = [];
  #tests: readonly TestResult[] = [];
  #written = Date.now();

  constructor({ incrementalFile }: StrykerOptions) {
    this.#path = incrementalFile;
  }

  onDryRunCompleted({ result }: DryRunCompletedEvent): void {
    this.#tests = result.tests;
  }

  onMutantTested(result: MutantResult): void {
    this.#results.push(result);
    if (Date.now() - this.#written < EVERY_MS) return;
    this.#written = Date.now();
    const report = {
      schemaVersion: '1.0',
      files: byFile(this.#results, (mutants) => ({ language: 'typescript', mutants })),
      testFiles: byFile(this.#tests, (tests) => ({ tests })),
    };
    writeFileSync(`${this.#path}.part`, JSON.stringify(report));
    renameSync(`${this.#path}.part`, this.#path);
  }
}

/** What Stryker loads from this file. */
export const strykerPlugins = [{ kind: 'Reporter', name: 'checkpoint', injectableClass: Checkpoint }];

function byFile<T extends { readonly fileName?: string }>(
  rows: readonly T[],
  entry: (rows: readonly T[]) => object,
): Record<string, object> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.fileName!, [...(groups.get(row.fileName!) ?? []), row]);
  return Object.fromEntries(
    [...groups].map(([name, own]) => [
      relative('.', name),
      { source: readFileSync(name, 'utf8'), ...entry(own) },
    ]),
  );
}
