import {
  addMonths,
  choiceShape,
  dayShape,
  eitherShape,
  fromEpochDay,
  integerShape,
  numberShape,
  objectShape,
  reason,
  toEpochDay,
} from '../../kernel/index.js';
import { encodeActs } from '../activity/encodeActs.js';
import { listsOf } from '../activity/listsOf.js';
import { fireSilence } from '../columns/warning/fireRules.js';
import { medianGap } from '../columns/medianGap.js';
import type { KindDefinition } from './kindDefinition.js';
import { missingOf, type Past } from './past.js';
import type { MeasureOf, MissingFacts } from './factTypes.js';
import type { RuleOf } from './policyTypes.js';

type Rhythm = 'falling-rhythm';

/**
 * His present silence against the gap that is usual for himself. Silence tells more, and sooner, than fewer trades in
 * the last month would: it needs no calendar, and one look at the days of his acts.
 */
export const fallingRhythm: KindDefinition<Rhythm> = {
  measure,
  shape: () =>
    objectShape({
      kind: choiceShape(['falling-rhythm']),
      since: eitherShape('a day or null', dayShape, choiceShape([null])),
      gaps: integerShape(0, 1e7),
      medianGap: eitherShape('a number', numberShape, choiceShape([null])),
    }),
  figures: (_, { since, gaps, medianGap: usual }, { today }) => ({
    silentDays: since === null ? NaN : today - toEpochDay(since),
    medianGap: usual ?? NaN,
    gaps,
  }),
  columns: () => ['silentDays', 'medianGap', 'gaps'],
  fire: (into, { leastGaps, times, leastDays }, { silentDays, medianGap: usual, gaps }, charge) => {
    fireSilence(into, silentDays, usual, gaps, { leastGaps, times: Number(times), leastDays }, charge);
  },
  explain: ({ id, points }, { since, medianGap: usual, gaps }, { today }) => {
    const silentDays = since === null ? null : today - toEpochDay(since);
    const times = silentDays === null || usual === null ? null : silentDays / usual;
    return reason('warning_silent', { warning: id, points, was: usual, is: silentDays, since, times, gaps });
  },
  lacks: () => 'rhythm',
};

function measure(
  { counted, pastMonths }: RuleOf<Rhythm>,
  { asOf, records }: Past,
): MeasureOf<Rhythm> | MissingFacts {
  const kinds = [...new Set(counted.map((act) => listsOf[act]))];
  const lacking = missingOf(records, kinds);
  if (lacking !== undefined) return lacking;
  const { on } = encodeActs(records, { to: asOf, counted });
  const day = Int32Array.from(new Set(on)).sort();
  const last = day.at(-1);
  if (last === undefined) return { kind: 'falling-rhythm', since: null, gaps: 0, medianGap: null };
  const since = fromEpochDay(last);
  // The months count back from his last act, so that a rhythm does not fade while he is silent.
  const from = toEpochDay(addMonths(since, -pastMonths));
  const start = day.findIndex((own) => own > from);
  const gaps = day.length - start - 1;
  const usual = medianGap(day, start, day.length, new Int32Array(gaps));
  return { kind: 'falling-rhythm', since, gaps, medianGap: gaps > 0 ? usual : null };
}
