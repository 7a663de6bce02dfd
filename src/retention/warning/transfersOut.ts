import {
  addDays,
  choiceShape,
  dayShape,
  eitherShape,
  fromMinorUnits,
  objectShape,
  reason,
  toMinorUnits,
} from '../../kernel/index.js';
import { fireShare } from '../columns/warning/fireRules.js';
import type { KindDefinition } from './kindDefinition.js';
import { sumMoves } from './ownMoves.js';
import { missing, missingOf, type Past } from './past.js';
import type { MeasureOf, MissingFacts } from './factTypes.js';
import type { RuleOf } from './policyTypes.js';

type Out = 'transfers-out';

/** What he withdrew and transferred out in the last days, against what he held before them. */
export const transfersOut: KindDefinition<Out> = {
  measure,
  shape: (money) =>
    objectShape({
      kind: choiceShape(['transfers-out']),
      since: eitherShape('a day or null', dayShape, choiceShape([null])),
      was: money,
      is: money,
    }),
  figures: (_, { was, is }, { scale }) => ({
    out: Number(toMinorUnits(is, scale)),
    before: Number(toMinorUnits(was, scale)),
  }),
  columns: () => ['out', 'before'],
  fire: (into, { share }, { out, before }, charge) => {
    fireShare(into, out, before, Number(share), charge);
  },
  explain: ({ id, points, days }, { since, was, is }, { scale }) => {
    const share = Number(toMinorUnits(is, scale)) / Number(toMinorUnits(was, scale));
    return reason('warning_taken_out', { warning: id, points, was, is, since, days, share });
  },
  lacks: () => 'earlierAssets',
};

function measure({ days }: RuleOf<Out>, past: Past): MeasureOf<Out> | MissingFacts {
  const { asOf, assets, moves, records, scale } = past;
  const from = addDays(asOf, -days);
  const lacking = missingOf(records, ['cashFlows', 'transfers', 'snapshots']);
  if (lacking !== undefined) return lacking;
  const moved = sumMoves(moves, from, asOf, ['out']);
  if (moved === undefined) return missing('transferValue');
  const before = assets.findLast(({ on }) => on <= from);
  if (before === undefined) return missing('earlierAssets');
  return {
    kind: 'transfers-out',
    since: moved.firstOutOn,
    was: fromMinorUnits(before.total, scale),
    is: fromMinorUnits(moved.out, scale),
  };
}
