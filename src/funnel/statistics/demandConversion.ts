import { demandCount, demandEach, demandObject } from '../../kernel/index.js';
import type { ConversionCounts, ConversionTally } from './conversion.js';
import { demandGroups, demandHistograms, demandQuestion } from './demandTally.js';

/**
 * Refuses what is no tally of a conversion: a part may come from storage.
 *
 * @throws DomainError `facts_invalid` with the path.
 */
export function demandConversion(tally: ConversionTally): void {
  demandQuestion(tally, ['stages', 'ends']);
  const { stages } = tally.question;
  const demandOwn = ({ cases, ...lists }: ConversionCounts, path: string): void => {
    demandCount(cases, `${path}.cases`);
    demandEach(lists.reached, `${path}.reached`, demandCount, stages.length);
    demandEach(lists.ended, `${path}.ended`, demandCount, stages.length);
    demandHistograms(lists.fromPrevious, stages.length, `${path}.fromPrevious`);
    demandHistograms(lists.fromFirst, stages.length, `${path}.fromFirst`);
  };
  demandObject(tally.total, 'total');
  demandOwn(tally.total, 'total');
  demandGroups(tally.groups, demandOwn);
}
