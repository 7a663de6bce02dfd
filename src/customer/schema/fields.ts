import * as z from 'zod';
import {
  type Day,
  decimal,
  decimalPattern,
  type DecimalText,
  DomainError,
  type Expectation,
  isDay,
  type Money,
  money,
  type Reason,
  reason,
} from '../../kernel/index.js';
import { checkIdentifier } from '../identifiers/checkIdentifier.js';
import type { IdentifierKind } from '../identifiers/kinds.js';

/** A schema for every key of a record, so that neither of the two can forget one. */
export type Fields<Entity> = { readonly [Key in keyof Entity]-?: z.ZodType };

/** Runs once, when first asked for: importing the room builds no schema, and unused ones are dropped by bundlers. */
export function lazy<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => (built ??= build());
}

/** Number of a customer, an account, an adviser: any text of up to 64 characters. */
export const idField = (): z.ZodType<string> => z.string().min(1).max(64);

/** Names and codes of up to 200 characters. */
export const textField = (): z.ZodType<string> => z.string().min(1).max(200);

/** Free text of up to 4,000 characters. */
export const noteField = (): z.ZodType<string> => z.string().max(4000);

/** A phone number as people write it. */
export const phoneField = (): z.ZodType<string> =>
  patternField(/^\+?[\d\s()-]{5,24}$/, 'a phone number of 5 to 24 characters');

/** A code of ISO 4217. */
export const currencyField = (): z.ZodType<string> => patternField(/^[A-Z]{3}$/, 'a currency of ISO 4217');

/** A day that exists. */
export const dayField = (): z.ZodType<Day> => z.iso.date({ abort: true }).refine(isDay);

const decimalInput = (): z.ZodType<string | number> =>
  z.union([z.string().max(80).meta({ pattern: decimalPattern.source }), z.number()]);

/** A decimal number that is not negative, such as a quantity, in its plain text form. */
export const quantityField = (): z.ZodType<DecimalText> =>
  decimalInput().transform((input, context) =>
    orRefuse(context, () => {
      const value = decimal(input);
      if (value.lt(0)) throw new DomainError('decimal_invalid', { expected: 'zero or more' });
      return value.toFixed();
    }),
  );

/** An amount with its currency; the text has the scale of the currency. */
export const moneyField = (sign: 'any' | 'zero or more'): z.ZodType<Money> =>
  z
    .strictObject({ amount: decimalInput(), currency: currencyField() })
    .transform(({ amount, currency }, context) =>
      orRefuse(context, () => {
        if (sign === 'zero or more' && decimal(amount).lt(0)) {
          throw new DomainError('decimal_invalid', { expected: sign });
        }
        return { amount: money(amount, currency), currency };
      }),
    );

// A pattern whose reason says in words what was expected.
function patternField(pattern: RegExp, expected: Expectation): z.ZodType<string> {
  return z
    .string()
    .superRefine((text, context) => {
      if (!pattern.test(text)) refuse(context, reason('value_unfit', { path: '', expected }));
    })
    .meta({ pattern: pattern.source });
}

/** Refuses a value with a reason of the library's own. */
export function refuse(context: z.RefinementCtx, reason: Reason, path: readonly string[] = []): void {
  context.addIssue({ code: 'custom', path: [...path], params: { reason } });
}

/** The stored form of an identifier, or an issue with the reason of its check. */
export function storedIdentifier(context: z.RefinementCtx, kind: IdentifierKind, text: string): string {
  const check = checkIdentifier(kind, text);
  if (check.valid) return check.value;
  refuse(context, check.reason, ['number']);
  return z.NEVER;
}

function orRefuse<T>(context: z.RefinementCtx, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    refuse(context, error.reason);
    return z.NEVER;
  }
}
