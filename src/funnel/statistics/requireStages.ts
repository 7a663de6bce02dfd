import { DomainError } from '../../kernel/index.js';

/** Refuses what is no list of texts. */
export function requireStages(path: string, stages: unknown): void {
  if (!Array.isArray(stages)) throw new DomainError('facts_invalid', { path, expected: 'a list of stages' });
  for (const [place, stage] of stages.entries()) {
    if (typeof stage === 'string') continue;
    throw new DomainError('facts_invalid', { path: `${path}[${place}]`, expected: 'text' });
  }
}
