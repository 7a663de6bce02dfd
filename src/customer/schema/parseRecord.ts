import type * as z from 'zod';
import { DomainError, type Json, plainCopy, type Reason, reason, textOfDecimal } from '../../kernel/index.js';

/** What is expected where no short word says it. */
const FORM = 'as in its JSON Schema';

/** The answer of the `safeParse…` functions: the record, or everything that speaks against it. */
export type Parsed<Entity> =
  | { readonly valid: true; readonly value: Entity }
  | { readonly valid: false; readonly reasons: readonly Reason[] };

/**
 * Reads a record from untrusted input. What is wrong is named by path and expectation; neither a value nor a key of
 * the input is ever repeated.
 */
export function safeParseRecord<Entity>(schema: z.ZodType<Entity>, input: unknown): Parsed<Entity> {
  let plain: Json | undefined;
  try {
    plain = plainCopy(input, textOfDecimal);
  } catch (error) {
    if (error instanceof DomainError) return { valid: false, reasons: [error.reason] };
    throw error;
  }
  const result = schema.safeParse(plain);
  if (result.success) return { valid: true, value: result.data };
  return { valid: false, reasons: result.error.issues.flatMap((issue) => reasonsOf(issue, plain)) };
}

/** As `safeParseRecord`, with a DomainError in place of reasons. */
export function parseRecord<Entity>(record: string, schema: z.ZodType<Entity>, input: unknown): Entity {
  const parsed = safeParseRecord(schema, input);
  if (parsed.valid) return parsed.value;
  const reasons = parsed.reasons.map(({ rule, detail }) => ({ rule, detail }));
  const path = reasons[0]?.detail['path'] ?? '';
  throw new DomainError('input_invalid', { record, path, reasons });
}

function reasonsOf(issue: z.core.$ZodIssue, input: Json | undefined): Reason[] {
  const path = wordPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = Object.keys(valueAt(input, issue.path) ?? {});
    return issue.keys.map((key) => reason('key_unknown', { path, position: keys.indexOf(key) }));
  }
  if (issue.code === 'custom' && isReason(issue.params?.['reason'])) {
    const { rule, detail } = issue.params['reason'];
    return [{ rule, detail: { ...detail, path } }];
  }
  if (valueAt(input, issue.path) === undefined) return [reason('value_missing', { path })];
  return [reason('value_unfit', { path, expected: expectationOf(issue) })];
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? FORM : issue.format;
    default:
      return FORM;
  }
}

// Every step of a path is a key of a schema or an index: unknown keys are never stepped into.
function wordPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((words, step) => {
    if (typeof step === 'number') return `${words}[${step}]`;
    return words === '' ? String(step) : `${words}.${String(step)}`;
  }, '');
}

function valueAt(input: Json | undefined, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return Reflect.get(value, step) as unknown;
  }, input);
}

function isReason(value: unknown): value is Reason {
  return typeof value === 'object' && value !== null && 'rule' in value && 'detail' in value;
}
