import { UserFault } from '../branch-review/intake/userFault.js';
import { type WordingOf, wordingOf } from '../branch-review/report/wording.js';
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

/** The fault that says where an exercise cannot be run; `undefined` where the error speaks of none. */
export function faultOf(error: unknown): UserFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, name] = /exercise\.js' does not provide an export named '(\w+)'/.exec(error.message) ?? [];
  if (name !== undefined) return faultIn((say) => say('unexported', { name }));
  // Where an exercise cannot be parsed, the message names it; where it breaks off, the stack does.
  const told = `${error.message}\n${error.stack ?? ''}`;
  const [, n, line] = /(\d)-[a-z-]+[/\\]exercise\.ts(?::(\d+))?/.exec(told) ?? [];
  if (n === undefined) return undefined;
  return faultIn((say) => say('unreadable', { n, place: line === undefined ? '' : say('line', { line }) }));
}

function faultIn(tell: (say: WordingOf<keyof typeof words>) => string): UserFault {
  return new UserFault({ zh: tell(wordingOf(words, 'zh')), en: tell(wordingOf(words, 'en')) });
}
