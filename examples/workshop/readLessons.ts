import { UserFault } from '../branch-review/intake/userFault.js';
import { wordingOf } from '../branch-review/report/wording.js';
import type { Lesson } from './lesson.js';
import { words } from './print/words.js';

/** Reads the lessons with their exercises: one that the class left half written is a `UserFault`, which says where. */
export async function readLessons(): Promise<readonly Lesson[]> {
  try {
    const { lessons } = await import('./lessons.js');
    return lessons;
  } catch (error) {
    throw faultOf(error) ?? error;
  }
}

/** The fault that says where an exercise cannot be read; `undefined` where the error speaks of none. */
export function faultOf(error: unknown): UserFault | undefined {
  // Where an exercise breaks off while it is read, the stack names it; where it cannot be parsed, the message does.
  const told = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : '';
  const [, n, line] = /(\d)-[a-z-]+[/\\]exercise\.ts(?::(\d+))?/.exec(told) ?? [];
  if (n === undefined) return undefined;
  const wordsIn = (language: 'zh' | 'en'): string => {
    const say = wordingOf(words, language);
    return say('unreadable', { n, place: line === undefined ? '' : say('line', { line }) });
  };
  return new UserFault({ zh: wordsIn('zh'), en: wordsIn('en') });
}
