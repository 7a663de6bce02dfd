import * as china from 'panhuo/presets/china';
import { canaries } from '../canaries.js';
import { takingJson } from '../takingJson.js';
import { type FuzzTarget, target } from '../target.js';

/** The presets that are made for a firm; the others are data. */
export const presetsTargets: readonly FuzzTarget[] = takingJson([
  target('presets/china/suitabilityQuestionnaire', china.suitabilityQuestionnaire, () => [
    [
      {
        id: 'firm/suitability',
        version: '1',
        cutOffs: { C2: 20, C3: 38, C4: 54, C5: 83 },
        validMonths: 24,
        source: { document: canaries[1] },
      },
    ],
  ]),
]);
