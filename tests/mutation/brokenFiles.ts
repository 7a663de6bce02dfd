import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Stryker asks only which tests failed, so a mutant that breaks a file before its tests, at its top or in a hook, would count
 * as survived. Told as an error of the run, it counts as one that does not run.
 */
export class BrokenFiles implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      const errors = [module, ...module.children.allSuites()].flatMap((part) => part.errors());
      for (const { message } of errors) this.#vitest?.state.catchError(new Error(message), 'broken file');
    }
  }
}
