import { china } from 'panhuo';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import { words } from './words.js';

/** The lawful answer of the library’s scripts, for the class to fill in. */
export function scriptOf({ language }: Classroom): string {
  const say = wordingOf(words, language);
  const script = china.serviceScripts.scripts.find(({ step }) => step === 'market-question')!;
  const who = { firm: say('firm'), adviser: say('adviser'), registration: say('registration') };
  return say('script', { id: script.id, text: wordingOf({ text: script.text }, language)('text', who) });
}
