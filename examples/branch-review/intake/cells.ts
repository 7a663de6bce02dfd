import { DomainError, type Label, readDay, type Rounding } from 'panhuo';
import { currencies, decimalText, scaleOf } from 'panhuo/kernel';
import { isSignOf, readNumber } from './amounts.js';
import type { WordList } from './cellWords.js';
import { whys } from './faults.js';
import type { Reading } from './fields.js';
import { plainOf, wordKeyOf } from './plainText.js';

/** The value of a cell, or why it has none. */
export type Cell = { readonly value: unknown; readonly rounded?: boolean } | { readonly why: Label };

/** How cells are read that can be read in several ways. */
export interface CellOptions {
  /** The currency of amounts. */
  readonly currency: string;
  /** How amounts with more digits than the currency has are rounded; without it the record's own check refuses them. */
  readonly rounding?: Rounding | undefined;
  /** Patterns of date-fns in the order in which they are tried; default: those of brokers. */
  readonly dateFormats?: readonly string[] | undefined;
}

/** The longest number that the library computes with; a longer one is left to the record's own check. */
const DIGITS = 34;

/** `0024` is a year of two digits that some program filled up. */
const FIRST_DAY = '1900-01-01';

/** Reads a cell that is not blank. */
export function readCell(reading: Reading, text: string, options: CellOptions): Cell {
  switch (reading) {
    case 'text':
      return { value: text };
    case 'code':
      return { value: plainOf(text) };
    case 'day':
      return readDayCell(plainOf(text), options.dateFormats);
    case 'number': {
      const read = readNumber(plainOf(text));
      return 'why' in read ? read : { value: read.number };
    }
    case 'money':
      return readMoney(plainOf(text), options);
    case 'currency':
      return readCurrency(plainOf(text));
    case 'level':
      return { value: levelIn(plainOf(text)) };
    default: {
      const value = reading.values.get(wordKeyOf(text));
      return value === undefined ? { why: whyNoValue(reading, text) } : { value };
    }
  }
}

function whyNoValue({ allowed, foreign }: WordList, text: string): Label {
  return foreign?.words.has(wordKeyOf(text)) === true ? foreign.why : allowed;
}

function readDayCell(text: string, formats: readonly string[] | undefined): Cell {
  try {
    const value = readDay(text, formats);
    return value < FIRST_DAY ? { why: whys.year } : { value };
  } catch (error) {
    if (error instanceof DomainError) return { why: whys.day };
    throw error;
  }
}

function readMoney(text: string, { currency, rounding }: CellOptions): Cell {
  const read = readNumber(text, currency);
  if ('why' in read) return read;
  const { number } = read;
  if (rounding === undefined || number.length > DIGITS) return { value: { amount: number, currency } };
  const amount = decimalText(number, scaleOf(currency), rounding);
  return { value: { amount, currency }, rounded: Number(amount) !== Number(number) };
}

function readCurrency(text: string): Cell {
  const code = text.toUpperCase();
  if (Object.hasOwn(currencies.scales, code)) return { value: code };
  const named = Object.keys(currencies.scales).filter((known) => isSignOf(known, text.toLowerCase()));
  // A sign that several currencies share names none of them.
  return named.length === 1 ? { value: named[0] } : { why: { zh: '不是币种', en: 'no currency' } };
}

// Files write "C3", "C3-稳健型" or "稳健型(C3)". The lowest category is not C1 alone, so it is left to the record's check.
function levelIn(text: string): string {
  const [, level] = /^[^\d最]*(C[1-5])[^\d最]*$/i.exec(text) ?? [];
  return level?.toUpperCase() ?? text;
}
