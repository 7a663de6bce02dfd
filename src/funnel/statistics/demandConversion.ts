import { demandCount, demandObject } from '../../kernel/index.js';
import type { ConversionCounts, ConversionTally } from './conversion.js';
import { demandCounts, demandGroups, demandHistograms, demandNames, demandQuestion } from './demandTally.js';

/**
 * Refuses what is no tally of a conversion: a part may come from storage.
 *
 * @throws DomainError `facts_invalid` with the path.
 */
export function demandConversion(tally: ConversionTally): void {
  demandQuestion(tally);
  const { stages } = tally.question;
  demandNames(stages, 'question.stages');
  const demandOwn = ({ cases, ...lists }: ConversionCounts, path: string): void => {
    demandCount(cases, `${path}.cases`);
    demandCounts(lists.reached, stages.length, `${path}.reached`);
    demandCounts(lists.ended, stages.length, `${path}.ended`);
    demandHistograms(lists.fromPrevious, stages.length, `${path}.fromPrevious`);
    demandHistograms(lists.fromFirst, stages.length, `${path}.fromFirst`);
  };
  demandObject(tally.total, 'total');
  demandOwn(tally.total, 'total');
  demandGroups(tally.groups, demandOwn);
}
