import { DomainError } from 'panhuo/kernel';
import { afterAll, beforeAll, expect } from 'vitest';
import { canaries, hostileInputs } from './hostile.js';
import type { Sample } from './samples.js';

/** How many inputs each function is given. */
export const COUNT = 100_000;
/** In milliseconds, for a busy machine: alone, a reader takes three seconds. */
export const TIMEOUT = 180_000;

const canary = new RegExp(canaries.join('|'));
/** The canary that a text holds, if it holds one. */
export const caught = (said: string): string | undefined => canary.exec(said)?.[0];

/** All that an error says: its stack begins with its message, its own fields are its name, code and details. */
function voiceOf(error: Error): string {
  return `${error.message}\n${error.stack}\n${String(error.cause)}\n${JSON.stringify(error)}`;
}

function holdsCanary(input: unknown): boolean {
  try {
    return caught(JSON.stringify([input])) !== undefined;
  } catch {
    return true; // a traitor, which throws one
  }
}

/** What is wrong with what an action throws. */
export function wrongIn(error: unknown): string | undefined {
  if (!(error instanceof DomainError)) return `threw ${String(error)}`;
  const said = caught(voiceOf(error));
  return said === undefined ? undefined : `said ${said}`;
}

/** For a file that throws a million errors: their frames cost half the time, and hold the paths of files only. */
export function withoutFrames(): void {
  const before = Error.stackTraceLimit;
  beforeAll(() => {
    Error.stackTraceLimit = 0;
  });
  afterAll(() => {
    Error.stackTraceLimit = before;
  });
}

let inputs: ReturnType<typeof hostileInputs> | undefined;

/** Gives every input to the readers of a record. */
export function fuzzReader({ parse, safeParse, full }: Sample): void {
  inputs ??= hostileInputs(COUNT);
  // Two papers have all the faults that seven have, and take a third of the time.
  const record = Object.fromEntries(
    Object.entries(full).map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, 2) : value]),
  );
  const faults: string[] = [];
  const counts = { valid: 0, planted: 0 };
  for (const [index, spoil] of inputs.entries()) {
    const input = spoil(record);
    let valid = true;
    try {
      parse(input);
      counts.valid++;
    } catch (error) {
      valid = false;
      const wrong = wrongIn(error);
      if (wrong !== undefined) faults.push(`${index}: parse ${wrong}`);
    }
    // `parse…` asks `safeParse…` at every input; by itself it is asked at some.
    if (index % 10 !== 0) continue;
    if (holdsCanary(input)) counts.planted++;
    try {
      const answer = safeParse(input);
      if (answer.valid !== valid) faults.push(`${index}: parse and safeParse disagree`);
      const said = answer.valid ? undefined : caught(JSON.stringify(answer.reasons));
      if (said !== undefined) faults.push(`${index}: safeParse said ${said}`);
    } catch (error) {
      faults.push(`${index}: safeParse threw ${String(error)}`);
    }
  }
  expect(faults.slice(0, 5)).toEqual([]);
  // The readers do not merely refuse everything, and canaries sit in many places.
  expect(counts.valid).toBeGreaterThan(COUNT / 20);
  expect(counts.valid).toBeLessThan(COUNT / 2);
  expect(counts.planted).toBeGreaterThan(COUNT / 10 / 5);
}
