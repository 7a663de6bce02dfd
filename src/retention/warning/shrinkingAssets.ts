import {
  addMonths,
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

type Shrinking = 'shrinking-assets';

/** His assets by the latest snapshot against the highest of the last months, and how much of the fall he did himself. */
export const shrinkingAssets: KindDefinition<Shrinking> = {
  measure,
  shape: (money) =>
    objectShape({
      kind: choiceShape(['shrinking-assets']),
      since: dayShape,
      was: money,
      is: money,
      own: eitherShape('plain decimal text, such as 37500.00', money, choiceShape([null])),
    }),
  figures: ({ cause }, { was, is, own }, { scale }) => {
    const highest = toMinorUnits(was, scale);
    const fall = highest - toMinorUnits(is, scale);
    const fallen = cause === 'own' && own !== null ? toMinorUnits(own, scale) : fall;
    return { fallen: Number(fallen), highest: Number(highest) };
  },
  columns: () => ['fallen', 'highest'],
  fire: (into, { share }, { fallen, highest }, charge) => {
    fireShare(into, fallen, highest, Number(share), charge);
  },
  explain: ({ id, points }, { since, was, is, own }, { scale }) => {
    const detail = { warning: id, points, was, is, since };
    if (own === null) return reason('warning_assets_fell', detail);
    // What the other two leave over: was − own + market = is.
    const market = toMinorUnits(is, scale) - toMinorUnits(was, scale) + toMinorUnits(own, scale);
    return reason('warning_assets_taken', { ...detail, own, market: fromMinorUnits(market, scale) });
  },
  lacks: () => 'earlierAssets',
};

function measure({ months }: RuleOf<Shrinking>, past: Past): MeasureOf<Shrinking> | MissingFacts {
  const { asOf, assets, moves, records, scale } = past;
  const from = addMonths(asOf, -months);
  const seen = assets.filter(({ on }) => on > from);
  const latest = seen.at(-1);
  if (latest === undefined) return missing('snapshots');
  if (seen.length < 2) return missing('earlierAssets');
  // Of equal days the last: the fall began after it.
  const highest = seen.reduce((best, own) => (own.total >= best.total ? own : best));
  const flowsKnown = missingOf(records, ['cashFlows', 'transfers']) === undefined;
  const moved = flowsKnown ? sumMoves(moves, highest.on, latest.on, ['in', 'out']) : undefined;
  return {
    kind: 'shrinking-assets',
    since: highest.on,
    was: fromMinorUnits(highest.total, scale),
    is: fromMinorUnits(latest.total, scale),
    own: moved === undefined ? null : fromMinorUnits(moved.out - moved.in, scale),
  };
}
