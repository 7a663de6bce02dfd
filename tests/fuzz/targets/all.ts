import type { FuzzTarget } from '../target.js';
import { conductTargets } from './conduct.js';
import { customerTargets } from './customer.js';
import { funnelTargets } from './funnel.js';
import { kernelTargets } from './kernel.js';
import { marketTargets } from './market.js';
import { presetsTargets } from './presets.js';
import { questionnaireTargets } from './questionnaire.js';
import { regimeTargets } from './regime.js';
import { retentionTargets } from './retention.js';

/** The targets of every room, in the order of the rooms. */
export const allTargets: readonly FuzzTarget[] = [
  ...kernelTargets,
  ...customerTargets,
  ...questionnaireTargets,
  ...funnelTargets,
  ...marketTargets,
  ...regimeTargets,
  ...retentionTargets,
  ...conductTargets,
  ...presetsTargets,
];
