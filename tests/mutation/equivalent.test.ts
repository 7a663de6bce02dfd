import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { equivalents } from './equivalent.js';
import { collapsed } from './mutants.js';

it.each(equivalents)('$original in $file still stands where it is said to change nothing', (mutant) => {
  const { file, line, original, replacement } = mutant;
  const source = readFileSync(file, 'utf8');
  expect(source.split('\n').map(collapsed)).toContain(line);
  expect(collapsed(source)).toContain(original);
  expect(replacement).not.toBe(original);
});
