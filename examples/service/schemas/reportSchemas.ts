import {
  daySchema,
  labelSchema,
  list,
  number,
  object,
  orNull,
  ref,
  type Schema,
  text,
  whole,
} from './schema.js';

const duration = object({ mean: orNull(number), median: orNull(number) });

/** What every report says of itself: the day it looks from, and what its figures are. */
const head = { asOf: daySchema, note: labelSchema };

/** The schemas of the reports. */
export function reportSchemas(): Schema[] {
  const cell = object({ period: whole, count: whole, eligible: whole, rate: orNull(number) });
  return [
    {
      $id: 'ConversionReport',
      ...object({
        ...head,
        cases: whole,
        stages: list(
          object({
            ...{ stage: text, reached: whole, open: whole, ended: whole },
            ...{ fromPrevious: orNull(number), fromFirst: orNull(number) },
            ...{ timeFromPrevious: duration, timeFromFirst: duration },
          }),
        ),
      }),
    },
    {
      $id: 'ActivityReport',
      ...object({
        ...head,
        customers: whole,
        trading: object({ active: whole, dormant: whole, 'never-traded': whole }),
        dormantMonths: { type: 'object', additionalProperties: whole },
      }),
    },
    {
      $id: 'CohortReport',
      ...object({
        ...head,
        unit: text,
        kind: text,
        cohorts: list(object({ start: daySchema, size: whole, cells: list(cell) })),
        pooled: list(cell),
      }),
    },
    {
      $id: 'PositionReport',
      ...object({
        ...head,
        regime: text,
        value: object({
          ...{ target: text, invested: text, cash: text, amount: text, adjustment: text },
          state: orNull({ type: 'string', enum: ['inside', 'below', 'above'] }),
        }),
        reasons: list(ref('Reason')),
      }),
    },
    { $id: 'StalledReport', ...object({ ...head, cases: list(ref('StalledCase')) }) },
  ];
}
