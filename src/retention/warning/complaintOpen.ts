import {
  choiceShape,
  type Day,
  dayShape,
  eitherShape,
  integerShape,
  objectShape,
  reason,
  toEpochDay,
} from '../../kernel/index.js';
import { fireFrom } from '../columns/warning/fireRules.js';
import type { KindDefinition } from './kindDefinition.js';
import { missing, type Past } from './past.js';
import type { MeasureOf, MissingFacts } from './factTypes.js';
import type { RuleOf } from './policyTypes.js';

type Open = 'complaint-open';

/** How long his oldest complaint has been open. An answer does not close it. */
export const complaintOpen: KindDefinition<Open> = {
  measure,
  shape: () =>
    objectShape({
      kind: choiceShape(['complaint-open']),
      since: eitherShape('a day or null', dayShape, choiceShape([null])),
      open: integerShape(0, 1e7),
    }),
  figures: (_, { since }, { today }) => ({ days: since === null ? -1 : today - toEpochDay(since) }),
  columns: () => ['days'],
  fire: (into, { days: least }, { days }, charge) => {
    fireFrom(into, days, least, charge);
  },
  explain: ({ id, points }, { since, open }, { today }) => {
    const is = since === null ? null : today - toEpochDay(since);
    return reason('warning_complaint_open', { warning: id, points, was: null, is, since, open });
  },
  lacks: () => 'complaints',
};

function measure(_: RuleOf<Open>, { asOf, records }: Past): MeasureOf<Open> | MissingFacts {
  const { complaints } = records;
  if (complaints === undefined) return missing('complaints');
  const open = complaints.filter(
    ({ on, closedOn }) => on <= asOf && (closedOn === undefined || closedOn > asOf),
  );
  const since = open.reduce<Day | null>(
    (oldest, { on }) => (oldest === null || on < oldest ? on : oldest),
    null,
  );
  return { kind: 'complaint-open', since, open: open.length };
}
