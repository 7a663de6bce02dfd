import {
  china,
  day,
  defineDutiesPolicy,
  dutiesDue,
  type DutyBook,
  type DutyCustomer,
  type DutyRule,
} from 'panhuo';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';

export const calendar = china.workCalendar;
export const normal = [{ status: 'normal' }] as const;

/** A customer with nothing to do: what a test needs is changed. */
export const settled: DutyCustomer = {
  id: '000123',
  openedOn: day('2015-06-01'),
  accounts: normal,
  documents: [{ kind: 'resident-id', validUntil: day('9999-12-31') }],
  suitability: null,
};
export const empty = {
  contacts: [],
  complaints: [],
  services: [],
  recordsFrom: day('2024-01-01'),
  calendar,
} as const;

export const only = (...kinds: readonly DutyRule['duty'][]) =>
  defineDutiesPolicy({
    ...china.duties,
    rules: china.duties.rules.filter(({ duty }) => kinds.includes(duty)),
  });

const house = { from: null, until: null, source: { document: 'House rules' }, noticeDays: 3660 } as const;
export const policyOf = (rule: object) =>
  defineDutiesPolicy({
    id: 'tests/duties',
    version: '1',
    source: { document: 'tests' },
    rules: [{ id: 'own', ...house, ...rule } as DutyRule],
  });

export const list = (policy: ReturnType<typeof policyOf>, book: Partial<DutyBook>, asOf: string) => {
  const lines = dutiesDue(policy, frozenBook({ customers: [], ...empty, ...book }), day(asOf));
  expectPlain(lines);
  for (const line of lines) expectWorded(line.reasons);
  return lines;
};
// The calendar is frozen by its own definition.
const frozenBook = (book: DutyBook): DutyBook => {
  for (const part of Object.values(book)) if (part !== book.calendar) frozen(part);
  return Object.freeze(book);
};
export const shown = (lines: ReturnType<typeof dutiesDue>) =>
  lines.map(({ customer, due, state }) => [customer, due, state]);
