import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as panhuo from 'panhuo';
import { describe, expect, it } from 'vitest';
import { exampleEntries } from './exampleEntries.js';

const folder = join(import.meta.dirname, 'battery');
const batteryText = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
const exampleText = [...exampleEntries().values()].join('\n');

/** Functions that the battery leaves to the examples, because all they do is check or copy what they are given. */
const leftToExamples = /^(parse|safeParse|inspect|define|answersFrom|merge)[A-Z]/;

const functions = Object.entries(panhuo)
  .filter(([, value]) => typeof value === 'function')
  .map(([name]) => name);

const calls = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b(<.*>)?\\(`).test(text);

describe('the battery of engines', () => {
  it('calls every function of the library, or an example does', () => {
    const uncalled = functions.filter((name) => !calls(batteryText, name) && !calls(exampleText, name));
    // Thrown by examples, never called.
    expect(uncalled).toEqual(['DomainError']);
  });

  it('calls every function that computes itself', () => {
    const uncalled = functions.filter((name) => !calls(batteryText, name) && !leftToExamples.test(name));
    expect(uncalled).toEqual([
      'DomainError',
      // It hands functions to another library: what they do shows in the example that runs them there.
      'xStateImplementations',
    ]);
  });
});
