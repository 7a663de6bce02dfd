import {
  activityStateColumns,
  defineActivityClock,
  mergeStateCounts,
  stateCounts,
  tallyActivity,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { tradeOf } from '../books.js';
import { clock, day, judge, window } from './oneCustomer.js';

const tally = tallyActivity([tradeOf('c1', '2023-05-01')], window);
const asOf = day('2023-06-01');

describe('two parts are not added up', () => {
  it.each<[why: string, action: () => unknown, code: string, path: string]>([
    [
      'counts of other days',
      () =>
        mergeStateCounts(
          stateCounts(judge([], '2023-06-01'), { unit: 'month' }),
          stateCounts(judge([], '2023-06-02'), { unit: 'month' }),
        ),
      'unit_mismatch',
      'asOf',
    ],
    [
      'counts from storage that are texts',
      () => {
        const part = stateCounts(judge([], '2023-06-01'), { unit: 'month' });
        const [first, ...rest] = part.periods;
        const counts = { ...first!.counts, active: '1' as unknown as number };
        return mergeStateCounts(part, { ...part, periods: [{ ...first!, counts }, ...rest] });
      },
      'facts_invalid',
      'b.periods[0].counts.active',
    ],
    [
      'counts that lack a period',
      () => {
        const part = stateCounts(judge([], '2023-06-01'), { unit: 'month' });
        return mergeStateCounts(part, { ...part, periods: part.periods.slice(1) });
      },
      'unit_mismatch',
      'periods',
    ],
    [
      'counts that lack all periods, whichever part it is',
      () => {
        const part = stateCounts(judge([], '2023-06-01'), { unit: 'month' });
        return mergeStateCounts({ ...part, periods: [] }, part);
      },
      'unit_mismatch',
      'periods',
    ],
    [
      'counts of periods that end on another day',
      () => {
        const part = stateCounts(judge([], '2023-06-01'), { unit: 'month' });
        const periods = part.periods.map((own) => ({ ...own, on: own.start }));
        return mergeStateCounts(part, { ...part, periods });
      },
      'unit_mismatch',
      'periods',
    ],
    [
      'counts by another clock, even one of the same id and version',
      () => {
        const slow = defineActivityClock({ ...clock, goneAfterMonths: clock.goneAfterMonths + 1 });
        const [own, other] = [clock, slow].map((by) =>
          stateCounts(activityStateColumns(by, tally, { asOf }), { unit: 'month' }),
        );
        return mergeStateCounts(own!, other!);
      },
      'unit_mismatch',
      'policy',
    ],
    [
      'counts that say no clock',
      () => {
        const { policy, ...part } = stateCounts(judge([], '2023-06-01'), { unit: 'month' });
        return mergeStateCounts({ ...part, policy }, part as typeof part & { policy: typeof policy });
      },
      'facts_invalid',
      'b.policy',
    ],
    [
      'counts whose sum a double cannot hold',
      () => {
        const part = stateCounts(judge([], '2023-06-01'), { unit: 'year' });
        const most = part.periods.map((own) => ({
          ...own,
          counts: { ...own.counts, gone: Number.MAX_SAFE_INTEGER },
        }));
        return mergeStateCounts({ ...part, periods: most }, { ...part, periods: most });
      },
      'facts_invalid',
      'periods[0].counts.gone',
    ],
  ])('where there are %s', (_, action, code, path) => {
    const error = errorOf(action);
    expect([error.code, error.details['path']]).toEqual([code, path]);
  });
});
