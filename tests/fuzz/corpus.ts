import { existsSync, readFileSync } from 'node:fs';
import type { FuzzTarget, Recipe } from './target.js';

/** An input worth keeping, and why. */
export interface CorpusEntry extends Recipe {
  readonly target: string;
  readonly why: string;
}

/** The committed inputs of a room. */
export function corpusOf(room: string): readonly CorpusEntry[] {
  const file = new URL(`corpus/${room}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CorpusEntry[]) : [];
}

/** Those of a target. */
export function corpusFor({ name }: FuzzTarget): readonly CorpusEntry[] {
  return corpusOf(name.slice(0, name.lastIndexOf('/'))).filter((entry) => entry.target === name);
}
