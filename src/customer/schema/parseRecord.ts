import type * as z from 'zod';
import {
  choiceOf,
  DomainError,
  type Json,
  plainCopy,
  type Reason,
  reason,
  textOfDecimal,
} from '../../kernel/index.js';

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
  const found = { length: false };
  try {
    plain = plainCopy(input, (value) => {
      found.length ||= !Array.isArray(value) && Object.hasOwn(value, 'length');
      return textOfDecimal(value);
    });
  } catch (error) {
    if (error instanceof DomainError) return { valid: false, reasons: [error.reason] };
    throw error;
  }
  const result = schema.safeParse(found.length ? withoutLengths(plain) : plain);
  if (result.success) return { valid: true, value: result.data };
  return { valid: false, reasons: result.error.issues.flatMap((issue) => reasonsOf(issue, plain)) };
}

// Zod compares the length of whatever stands in the place of a text, and that of an object may be what no number can be made of.
// No record has a field of this name, so the object is refused all the same.
function withoutLengths(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(withoutLengths);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    key === 'length' ? 0 : withoutLengths(item),
  ]);
  return Object.fromEntries(entries);
}

/** As `safeParseRecord`, with a DomainError in place of reasons. */
export function parseRecord<Entity>(record: string, schema: z.ZodType<Entity>, input: unknown): Entity {
  const parsed = safeParseRecord(schema, input);
  if (parsed.valid) return parsed.value;
  throw DomainError.because('input_invalid', parsed.reasons, { record });
}

function reasonsOf(issue: z.core.$ZodIssue, input: Json | undefined): Reason[] {
  const path = wordPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = new Set(issue.keys);
    const keys = Object.keys(valueAt(input, issue.path) ?? {});
    return keys.flatMap((key, position) =>
      unknown.has(key) ? [reason('key_unknown', { path, position })] : [],
    );
  }
  if (issue.code === 'custom' && isReason(issue.params?.['reason'])) {
    const { rule, detail } = issue.params['reason'];
    return [{ rule, detail: { ...detail, path } }];
  }
  if (valueAt(input, issue.path) === undefined) return [reason('value_missing', { path })];
  return [reason('value_unfit', { path, expected: expectationOf(issue) })];
}

function expectationOf(issue: z.core.$ZodIssue): Json {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return choiceOf(issue.values.map(String));
    case 'invalid_union':
      // Without a choice of kinds it is the union of decimal text and number.
      return 'options' in issue
        ? choiceOf(issue.options.map(String))
        : 'plain decimal text, such as 37500.00';
    case 'too_small':
    case 'too_big':
      return sizeOf(issue);
    case 'invalid_format':
      return issue.format === 'email' ? 'an e-mail address' : issue.format;
    default:
      return 'as its JSON Schema says';
  }
}

function sizeOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Json {
  const least = issue.code === 'too_small';
  const size = String(least ? issue.minimum : issue.maximum);
  const [zh, en] = issue.origin === 'string' ? ['个字符', 'character'] : ['项', 'item'];
  return {
    zh: `${least ? '至少' : '最多'} ${size} ${zh}`,
    en: `${least ? 'at least' : 'at most'} ${size} ${en}${size === '1' ? '' : 's'}`,
  };
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
