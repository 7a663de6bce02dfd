import { DomainError } from 'panhuo';
import { canaryIn } from './canaries.js';
import { documentedCodes } from './documentedCodes.js';
import type { FuzzTarget } from './target.js';

/** What came of one call: a result, the code of a DomainError, or a fault of the library. */
export type Outcome =
  | { readonly kind: 'result' }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'fault'; readonly what: string };

const RESULT: Outcome = { kind: 'result' };

/** Calls a function and judges what comes of it: an error must also be one that the function says it throws. */
export function outcomeOf(target: FuzzTarget, args: readonly unknown[]): Outcome {
  const { call, says } = target;
  let result: unknown;
  try {
    result = call(...(args as never[]));
  } catch (error) {
    return documented(target, outcomeOfError(error));
  }
  for (const key in {}) return { kind: 'fault', what: `gives every object the key ${key}` };
  return says === undefined ? RESULT : spoken(() => JSON.stringify([says(result as never)]), RESULT);
}

/** Only a DomainError may be thrown, and nothing in it may come from the person's data. */
export function outcomeOfError(error: unknown): Outcome {
  if (!(error instanceof DomainError)) {
    return { kind: 'fault', what: `throws ${error instanceof Error ? String(error) : typeof error}` };
  }
  return spoken(() => voiceOf(error), { kind: 'error', code: error.code });
}

// What the caller of a function must handle, its documentation names.
function documented({ name, madeBy = name }: FuzzTarget, outcome: Outcome): Outcome {
  if (outcome.kind !== 'error') return outcome;
  const { code } = outcome;
  if (documentedCodes(name).has(code) || documentedCodes(madeBy).has(code)) return outcome;
  return { kind: 'fault', what: `throws ${code}, which the doc comment of ${name} does not name` };
}

// What is said must be without personal data, and JSON.
function spoken(say: () => string, otherwise: Outcome): Outcome {
  try {
    const said = canaryIn(say());
    return said === undefined ? otherwise : { kind: 'fault', what: `says ${said}` };
  } catch (error) {
    return { kind: 'fault', what: `says what is no JSON: ${String(error)}` };
  }
}

/** All that an error shows to whoever logs it, with what caused it. */
function voiceOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify([error]);
  const { message, stack, cause } = error;
  const details = error instanceof DomainError ? error.details : undefined;
  const own = [message, stack, String(error), JSON.stringify([error, details])].join('\n');
  return `${own}\n${voiceOf(cause)}`;
}
