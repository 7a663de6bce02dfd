import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

/** A mutant before or after its trial: Stryker's record in a plan or in a result. */
export type Mutant = Pick<MutantResult, 'fileName' | 'location' | 'mutatorName' | 'replacement'>;

/** A mutant as a reader finds it: what stood in which line, and what stands there instead. White space is collapsed. */
export interface MutantText {
  readonly file: string;
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
}

/** A mutant that changes nothing a caller could see, and why. */
export interface Equivalent extends MutantText {
  readonly proof: string;
}

const sources = new Map<string, readonly string[]>();

/** Says by text and not by place what a mutant is, so that lines above it may come and go. */
export function textOf({ fileName, location: { start, end }, replacement }: Mutant, base: 0 | 1): MutantText {
  const lines = linesOf(fileName);
  const [first, last] = [start.line - base, end.line - base];
  const span = lines.slice(first, last + 1);
  span[span.length - 1] = span.at(-1)!.slice(0, end.column - base);
  span[0] = span[0]!.slice(start.column - base);
  return {
    file: relative('.', fileName),
    line: collapsed(lines[first]!),
    original: collapsed(span.join('\n')),
    replacement: collapsed(replacement),
  };
}

function linesOf(fileName: string): readonly string[] {
  const known = sources.get(fileName) ?? readFileSync(fileName, 'utf8').split('\n');
  sources.set(fileName, known);
  return known;
}

/** Text with its white space collapsed. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
