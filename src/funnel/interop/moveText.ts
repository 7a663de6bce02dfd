import type { Language } from '../../kernel/index.js';
import type { Move } from '../types.js';

/** A move as UML words it: the event, and in brackets what must hold. */
export function moveText(event: string, { when = [] }: Move, language: Language): string {
  const guards = when.map(({ text }) => text[language]).join(', ');
  return guards === '' ? event : `${event} [${guards}]`;
}
