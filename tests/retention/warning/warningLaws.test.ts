import fc from 'fast-check';
import {
  encodeWarningFacts,
  fromEpochDay,
  type Reason,
  warn,
  warningColumns,
  warningFacts,
  warningList,
  type WarningRecords,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { contact, everything, files, flow, on, policyOf, START, today, trade, transfer } from './files.js';
import { fires } from './oracle.js';

const dayOf = (number: number) => fromEpochDay(START + number);
const warned = (records: WarningRecords, number: number) =>
  warn(everything, warningFacts(everything, records, dayOf(number)));
const idsOf = (reasons: readonly Reason[], wanted: 'fired' | 'unknown') =>
  reasons.flatMap(({ rule, detail }) =>
    detail['warning'] !== undefined && (rule === 'warning_unknown') === (wanted === 'unknown')
      ? [detail['warning']]
      : [],
  );

describe('every warning', () => {
  it('fires as the plain definition of its rules says', () => {
    fc.assert(
      fc.property(files, today, (records, number) => {
        const judged = everything.rules.map(
          (rule) => [rule.id, fires(rule, records, START + number)] as const,
        );
        const { reasons } = warned(records, number);
        expect(idsOf(reasons, 'fired')).toEqual(judged.flatMap(([id, is]) => (is === true ? [id] : [])));
        expect(idsOf(reasons, 'unknown')).toEqual(judged.flatMap(([id, is]) => (is === null ? [id] : [])));
      }),
      { numRuns: 300 },
    );
  });

  it('is plain, worded, and the left-to-right sum of its points', () => {
    fc.assert(
      fc.property(files, today, (records, number) => {
        const facts = warningFacts(everything, frozen(records), dayOf(number));
        expectPlain(facts);
        const { value, reasons } = warn(everything, frozen(facts));
        expectPlain({ value, reasons });
        expectWorded(reasons);
        const points = reasons.map(({ detail }) => (detail['points'] ?? 0) as number);
        expect(points.reduce((sum, own) => sum + own, 0)).toBe(value.score);
        expect(value.level).toBe(value.score >= 4 ? 'high' : value.score >= 1 ? 'low' : null);
      }),
    );
  });

  it('is the same after its facts were stored as JSON', () => {
    fc.assert(
      fc.property(files, today, (records, number) => {
        const facts = warningFacts(everything, records, dayOf(number));
        expect(warn(everything, throughJson(facts))).toStrictEqual(warn(everything, facts));
      }),
    );
  });

  it('does not look at what happens after the day that is judged', () => {
    fc.assert(
      fc.property(files, files, today, (records, other, number) => {
        const asOf = dayOf(number);
        // What the other file says of later days is added to this one; what this one says of them is dropped.
        const mixed = Object.fromEntries(
          Object.entries(records).map(([kind, own]) => {
            if (!Array.isArray(own)) return [kind, own];
            const later = (other[kind as 'trades'] ?? []).filter((one) => one.on > asOf);
            return [kind, [...later, ...(own as { on: string }[]).filter((one) => one.on <= asOf)]];
          }),
        ) as WarningRecords;
        expect(warningFacts(everything, mixed, asOf)).toEqual(warningFacts(everything, records, asOf));
      }),
    );
  });

  it('is the same for records in any order', () => {
    fc.assert(
      fc.property(files, today, (records, number) => {
        const reversed = Object.fromEntries(
          Object.entries(records).map(([kind, own]) => [
            kind,
            Array.isArray(own) ? (own as unknown[]).toReversed() : (own as unknown),
          ]),
        ) as WarningRecords;
        expect(warned(reversed, number)).toEqual(warned(records, number));
      }),
    );
  });

  it('takes no notice of what the customer did not do himself', () => {
    fc.assert(
      fc.property(files, today, fc.integer({ min: 0, max: 200 }), (records, number, at) => {
        const add = <T>(list: readonly T[] | undefined, ...more: T[]) => list && [...list, ...more];
        const more = {
          trades: add(
            records.trades,
            trade(at, { by: 'firm', commission: { amount: '9', currency: 'CNY' } }),
          ),
          cashFlows: add(records.cashFlows, flow(at, 'dividend', '500'), flow(at, 'fee', '500')),
          transfers: add(records.transfers, transfer(at, 'out', '500', 'firm')),
          contacts: add(records.contacts, contact(at, 'branch', 'not-reached')),
        };
        const known = Object.fromEntries(Object.entries(more).filter(([, list]) => list !== undefined));
        expect(warned({ ...records, ...known }, number)).toEqual(warned(records, number));
      }),
    );
  });
});

describe('a falling rhythm', () => {
  const rhythm = policyOf(...everything.rules.filter(({ kind }) => kind === 'falling-rhythm'));
  const points = (records: WarningRecords, number: number) =>
    warn(rhythm, warningFacts(rhythm, records, dayOf(number))).value.score;

  it('is gone on the day of the next own act, whatever his rhythm was', () => {
    fc.assert(
      fc.property(files, today, (records, number) => {
        const acting = { ...records, trades: [...(records.trades ?? []), trade(number)] };
        expect(points(acting, number)).toBe(0);
      }),
    );
  });

  it('never gains points by an act in the present silence that comes no sooner than usual', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 120 }),
        (own, wait, rest) => {
          const trades = own.map((at) => trade(at));
          const last = Math.max(...own);
          const facts = warningFacts(
            rhythm,
            { trades, cashFlows: [], transfers: [], contacts: [] },
            on(last),
          );
          const { medianGap } = facts.measures['all acts'] as { medianGap: number };
          // Within two months of his first act, so that no act falls out of the time looked back on.
          const at = Math.min(last + Math.ceil(medianGap) + wait, 59 + Math.min(...own));
          fc.pre(at - last >= medianGap);
          const more = [...trades, trade(at)];
          const others = { cashFlows: [], transfers: [], contacts: [] };
          expect(points({ trades: more, ...others }, at + rest)).toBeLessThanOrEqual(
            points({ trades, ...others }, at + rest),
          );
        },
      ),
    );
  });

  it('does not fade while he is silent', () => {
    fc.assert(
      fc.property(files, today, fc.integer({ min: 1, max: 2000 }), ({ trades = [] }, number, later) => {
        const records = {
          trades: trades.filter((one) => one.on <= on(number)),
          cashFlows: [],
          transfers: [],
          contacts: [],
        };
        expect(points(records, number + later)).toBeGreaterThanOrEqual(points(records, number));
      }),
    );
  });
});

const book = fc.tuple(fc.array(files, { maxLength: 8 }), today).map(([all, number]) =>
  all.map((records, index) => ({
    customer: `c${(index * 7) % 10}`,
    facts: warningFacts(everything, records, dayOf(number)),
  })),
);

describe('every book', () => {
  it('has the same scores as columns and as records', () => {
    fc.assert(
      fc.property(book, (customers) => {
        const facts = customers.map((one) => one.facts);
        const {
          score,
          level,
          fired: bits,
          unknown: gaps,
        } = warningColumns(everything, encodeWarningFacts(everything, frozen(facts)));
        for (const [row, one] of facts.entries()) {
          const { value, reasons } = warn(everything, one);
          expect(score[row]).toBe(value.score);
          expect(everything.levels[level[row]!]?.id ?? null).toBe(value.level);
          const set = (mask: number) =>
            everything.rules.flatMap(({ id }, place) => ((mask >>> place) & 1 ? [id] : []));
          expect(set(bits[row]!)).toEqual(idsOf(reasons, 'fired'));
          expect(set(gaps[row]!)).toEqual(idsOf(reasons, 'unknown'));
        }
      }),
    );
  });

  it('stands on the lists with each customer once, most urgent first, in whatever order it came', () => {
    fc.assert(
      fc.property(book, (customers) => {
        const lists = warningList(everything, frozen(customers));
        expectPlain(lists);
        expect(warningList(everything, customers.toReversed())).toEqual(lists);
        const all = [...lists.lines, ...lists.unjudged, ...lists.quiet].map(({ customer }) => customer);
        expect(all.toSorted()).toEqual(customers.map(({ customer }) => customer).toSorted());
        for (const list of Object.values(lists)) {
          for (const [place, line] of (list as typeof lists.lines).slice(1).entries()) {
            const above = (list as typeof lists.lines)[place]!;
            const assets = (one: typeof line) => Number(one.atStake.assets ?? -1);
            const fee = (one: typeof line) => Number(one.atStake.commissionAYear ?? -1);
            const falls = above.score - line.score || assets(above) - assets(line) || fee(above) - fee(line);
            expect(falls > 0 || (falls === 0 && above.customer < line.customer)).toBe(true);
          }
        }
      }),
    );
  });

  it('calls nobody quiet whom missing facts could bring onto the list', () => {
    fc.assert(
      fc.property(book, (customers) => {
        const { lines, unjudged, quiet } = warningList(everything, customers);
        const possible = ({ score, reasons }: (typeof lines)[number]) =>
          reasons
            .filter(({ rule }) => rule === 'warning_unknown')
            .map(({ detail }) => everything.rules.find(({ id }) => id === detail['warning'])!.points)
            .reduce((sum, points) => sum + points, score);
        expect(lines.every(({ level }) => level !== null)).toBe(true);
        expect(unjudged.every((line) => line.level === null && possible(line) >= 1)).toBe(true);
        expect(quiet.every((line) => line.level === null && possible(line) < 1)).toBe(true);
      }),
    );
  });

  it('scores the same whole and in parts', () => {
    fc.assert(
      fc.property(book, fc.nat(8), (customers, cut) => {
        const facts = customers.map((one) => one.facts);
        const scoresOf = (part: typeof facts) => {
          const scores = warningColumns(everything, encodeWarningFacts(everything, part));
          return [...scores.score].map((score, row) => [
            score,
            scores.level[row],
            scores.fired[row],
            scores.unknown[row],
          ]);
        };
        expect([...scoresOf(facts.slice(0, cut)), ...scoresOf(facts.slice(cut))]).toEqual(scoresOf(facts));
      }),
    );
  });
});
