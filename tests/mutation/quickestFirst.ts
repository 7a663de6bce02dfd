import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A mutant is judged by the first test that fails, so the quickest files go first; Vitest begins with the longest. */
export class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse();
  }
}
