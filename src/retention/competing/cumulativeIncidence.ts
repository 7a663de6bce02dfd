import { demand } from '../../kernel/index.js';
import { causeSums } from '../columns/competing/causeSums.js';
import { incidenceSteps } from '../columns/competing/incidenceSteps.js';
import { riskAt } from '../columns/survival/riskAt.js';
import { spreadAt } from '../survival/spreadAt.js';
import { tallyOf, totalOf } from '../survival/tallySpells.js';
import { readCauses } from './readCauses.js';
import type {
  CauseColumns,
  CauseIncidence,
  CauseSpell,
  CumulativeIncidence,
  IncidencePoint,
} from './types.js';

/** Each cause has a line at every time, whatever it was that happened then. */
const MOST_CAUSES = 255;

/** How the limits are made. */
export interface IncidenceOptions {
  /** Default 0.95. */
  readonly confidenceLevel?: number;
}

/**
 * How many leave in which way – account closed, custody transferred, gone silent – where one way rules out the others: the
 * estimate of Aalen and Johansen (1978) with ties, weights and late entry.
 *
 * One minus Kaplan–Meier's curve of one way, with the others taken for censored, would count people as still to leave who have
 * left; the incidences here and the share that stays add up to 1. Times with ties are taken as they are, as in R's `survfit`;
 * lifelines' `AalenJohansenFitter` shifts tied events by chance. Errors are by the delta method, as in lifelines and
 * Stata's `stcompet` (R's are of another kind, the infinitesimal jackknife); limits on the log-log scale.
 *
 * @param spells - The spells, as records or columns.
 * @param options - The level of the limits.
 * @returns A point for every time at which something happened, with every way. Ways are sorted by name; those of columns are
 * in their own order, and have curves even where nobody went. Cost: a sort, and distinct times × ways.
 * @throws DomainError `spells_invalid` with the index of a record that cannot be used, `columns_invalid` with the path of what
 * does not fit in columns; `facts_invalid` for a level outside 0 to 1 and for more than 255 causes.
 * @example
 * ```ts
 * import { cumulativeIncidence } from 'panhuo';
 *
 * const { points } = cumulativeIncidence([
 *   { time: 2, cause: 'closed' },
 *   { time: 4, cause: 'silent' },
 *   { time: 6, cause: null },
 *   { time: 7, cause: 'closed' },
 * ]);
 * const last = points.at(-1);
 * last?.causes.map(({ cause, incidence }) => [cause, incidence]); // => [['closed', 0.75], ['silent', 0.25]]
 * last?.survival; // => 0
 * ```
 */
export function cumulativeIncidence(
  spells: readonly CauseSpell[] | CauseColumns,
  { confidenceLevel = 0.95 }: IncidenceOptions = {},
): CumulativeIncidence {
  const spread = spreadAt(confidenceLevel);
  const { columns, cause, causes } = readCauses(spells);
  demand(causes.length <= MOST_CAUSES, 'causes', 'at most 255 of them');
  const tally = tallyOf(columns);
  const { times, events, censored } = tally;
  const atRisk = riskAt(tally);
  let left = 1;
  const survival = events.map((count, place) => (left *= 1 - count / (atRisk[place] ?? 1)));
  const ways = causeSums(columns.time, cause, columns.weight, times, causes.length).map((own, way) => ({
    cause: causes[way] ?? '',
    own,
    ...incidenceSteps(atRisk, events, survival, own),
  }));
  const points = Array.from(times, (time, place): IncidencePoint => {
    const own = ways.map(({ cause: name, own: counts, incidence, variance }): CauseIncidence => {
      const share = incidence[place] ?? 0;
      const error = Math.sqrt(variance[place] ?? 0);
      return { cause: name, events: counts[place] ?? 0, incidence: share, ...limits(share, error, spread) };
    });
    return {
      time,
      atRisk: atRisk[place] ?? 0,
      censored: censored[place] ?? 0,
      survival: survival[place] ?? 0,
      causes: own,
    };
  });
  return {
    causes: [...causes],
    points,
    spells: totalOf(events) + totalOf(censored),
    events: ways.map(({ own }) => totalOf(own)),
  };
}

// Symmetric for log(−log F), whose derivative is 1 ÷ (F log F).
function limits(
  share: number,
  standardError: number,
  spread: number,
): Pick<CauseIncidence, 'standardError' | 'lower' | 'upper'> {
  if (share === 1) return { standardError: null, lower: null, upper: null };
  if (standardError === 0) return { standardError, lower: share, upper: share };
  const ratio = Math.exp((spread * standardError) / (share * -Math.log(share)));
  return { standardError, lower: share ** ratio, upper: share ** (1 / ratio) };
}
