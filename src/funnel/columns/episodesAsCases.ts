import type { Moments } from '../statistics/momentsOf.js';
import type { CaseGroups, StepColumns } from '../statistics/types.js';

/** A log in which every episode is a case of its own. */
export interface EpisodeColumns {
  readonly columns: StepColumns;
  /** 1 for each episode that a later one of its case has followed, as far as is looked at. */
  readonly isFollowed: Uint8Array;
}

/** Numbers the episodes of a log as if each were a case, with the entry and the labels of its case. One pass. */
export function episodesAsCases(columns: StepColumns, { times, limit }: Moments): EpisodeColumns {
  const { rows, cases, case: caseOf, episode } = columns;
  const of = new Int32Array(rows);
  const caseOfEpisode = new Int32Array(rows);
  const isFollowed = new Uint8Array(rows);
  // Of each case the episode that it is in: its number among all, and in the case, which is 1 or more.
  const current = new Int32Array(cases);
  const number = new Int32Array(cases);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const id = caseOf[row]!;
    if (episode[row] !== number[id]) {
      if (number[id] !== 0 && times[row]! <= limit) isFollowed[current[id]!] = 1;
      number[id] = episode[row]!;
      current[id] = count;
      caseOfEpisode[count] = id;
      count += 1;
    }
    of[row] = current[id]!;
  }
  const owners = caseOfEpisode.subarray(0, count);
  const labels = Object.entries(columns.labels).map(
    ([name, groups]) => [name, ofOwners(groups, owners)] as const,
  );
  return {
    columns: {
      ...columns,
      cases: count,
      case: of,
      entries: ofOwners(columns.entries, owners),
      labels: Object.fromEntries(labels),
    },
    isFollowed: isFollowed.subarray(0, count),
  };
}

function ofOwners({ values, of, row }: CaseGroups, owners: Int32Array): CaseGroups {
  const taken = (column: Int32Array) => owners.map((id) => column[id]!);
  return { values, of: taken(of), ...(row !== undefined && { row: taken(row) }) };
}
