import { complaintOpen } from './complaintOpen.js';
import { fallingRhythm } from './fallingRhythm.js';
import type { KindDefinition } from './kindDefinition.js';
import { lossAfterWave } from './lossAfterWave.js';
import { noContact } from './noContact.js';
import { shrinkingAssets } from './shrinkingAssets.js';
import { transfersOut } from './transfersOut.js';
import type { WarningKind } from './policyTypes.js';

/** The kinds of rules: a closed list. */
export const warningKinds: { readonly [Kind in WarningKind]: KindDefinition<Kind> } = {
  'falling-rhythm': fallingRhythm,
  'shrinking-assets': shrinkingAssets,
  'transfers-out': transfersOut,
  'no-contact': noContact,
  'complaint-open': complaintOpen,
  'loss-after-wave': lossAfterWave,
};
