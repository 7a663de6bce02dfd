import { describe, DomainError, type Label, type Language } from 'panhuo';
import { z } from 'zod';

/** Something that the user can put right, in his words. */
export class Fault extends Error {
  readonly label: Label;

  constructor(label: Label) {
    super(label.en);
    this.label = label;
  }
}

/** Words a fault in data that the page was given. */
export function faultText(error: unknown, language: Language): string {
  if (error instanceof Fault) return error.label[language];
  const join = { zh: '；', en: '; ' }[language];
  if (error instanceof DomainError) {
    const reasons = error.reasons.slice(0, MOST_NAMED);
    return reasons.map((reason) => describe(reason, language)).join(join);
  }
  if (error instanceof z.ZodError) {
    const issues = error.issues.slice(0, MOST_NAMED);
    return issues.map(({ path }) => placeText(path, language)).join(join);
  }
  // Whatever data does to its reader, the page goes on without them.
  return { zh: '内容无法读取', en: 'it cannot be read' }[language];
}

/** Places that are named: a file may be wrong in thousands of them. */
const MOST_NAMED = 3;

// zod's own sentences are English; the place says enough to find the fault.
function placeText(path: readonly PropertyKey[], language: Language): string {
  const place = path.map(String).join('.');
  if (place === '') return { zh: '整体结构不符', en: 'the whole does not have the form expected' }[language];
  return { zh: `“${place}”的内容不符`, en: `“${place}” does not have the form expected` }[language];
}
