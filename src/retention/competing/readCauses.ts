import { DomainError, type ErrorDetail } from '../../kernel/index.js';
import { eventsOfCauses } from '../columns/competing/causeSums.js';
import { firstOutside } from '../columns/codeTexts.js';
import { readSpells } from '../survival/readSpells.js';
import type { SpellColumns } from '../survival/types.js';
import type { CauseColumns, CauseSpell } from './types.js';

/** Spells with causes, checked: an event is any cause. */
export interface CauseInput {
  readonly columns: SpellColumns;
  readonly cause: Int32Array;
  readonly causes: readonly string[];
}

/** Brings spells with causes, in either form, into columns. Throws `spells_invalid` for records, `columns_invalid` for columns. */
export function readCauses(spells: readonly CauseSpell[] | CauseColumns): CauseInput {
  if (isRecords(spells)) return readRecords(spells);
  if (typeof spells !== 'object' || (spells as unknown) === null) throw misfit('spells', 'an object');
  return readColumns(spells);
}

function readRecords(spells: readonly CauseSpell[]): CauseInput {
  const odd = spells.findIndex(isOdd);
  if (odd >= 0)
    throw new DomainError('spells_invalid', { index: odd, path: `[${odd}].cause`, expected: 'text or null' });
  const columns = readSpells(spells.map(({ cause, ...spell }) => ({ ...spell, event: cause !== null })));
  const seen = spells.flatMap(({ cause }) => cause ?? []);
  const causes = [...new Set(seen)].sort();
  const places = new Map(causes.map((name, place) => [name, place]));
  const codes = Int32Array.from(spells, ({ cause }) => (cause === null ? -1 : (places.get(cause) ?? -1)));
  return { columns, cause: codes, causes };
}

function isRecords(spells: readonly CauseSpell[] | CauseColumns): spells is readonly CauseSpell[] {
  return Array.isArray(spells);
}

function isOdd(spell: CauseSpell | null | undefined): boolean {
  return spell?.cause !== null && typeof spell?.cause !== 'string';
}

function readColumns({ time, cause, causes, entry, weight }: CauseColumns): CauseInput {
  const isNamed = Array.isArray(causes) && causes.every((name) => typeof name === 'string');
  if (!isNamed) throw misfit('causes', 'a list of texts');
  if (new Set(causes).size < causes.length) throw misfit('causes', 'each only once');
  if (!(cause instanceof Int32Array)) throw misfit('cause', 'an Int32Array');
  if (ArrayBuffer.isView(time) && cause.length !== time.length) {
    throw misfit('cause', { zh: '与 time 等长', en: 'as long as time' });
  }
  const outside = firstOutside(cause, causes.length);
  if (outside >= 0) throw misfit(`cause[${outside}]`, 'codes of what there is');
  const event = eventsOfCauses(cause);
  const columns = readSpells({ time, event, ...(entry && { entry }), ...(weight && { weight }) });
  return { columns, cause, causes };
}

function misfit(path: string, expected: NonNullable<ErrorDetail['expected']>): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
