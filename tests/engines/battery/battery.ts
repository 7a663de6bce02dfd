import { conductBattery } from './conduct.js';
import { customerBattery } from './customer.js';
import { experimentsBattery } from './experiments.js';
import type { Entry } from './entry.js';
import { funnelBattery } from './funnel.js';
import { kernelBattery } from './kernel.js';
import { marketBattery } from './market.js';
import { predictionBattery } from './prediction.js';
import { presetsBattery } from './presets.js';
import { questionnaireBattery } from './questionnaire.js';
import { regimeBattery } from './regime.js';
import { retentionBattery } from './retention.js';
import { survivalBattery } from './survival.js';
import { wakingBattery } from './waking.js';

/** Every entry of every room. */
export const battery: readonly Entry[] = [
  ...kernelBattery,
  ...customerBattery,
  ...questionnaireBattery,
  ...funnelBattery,
  ...marketBattery,
  ...regimeBattery,
  ...retentionBattery,
  ...survivalBattery,
  ...predictionBattery,
  ...experimentsBattery,
  ...wakingBattery,
  ...conductBattery,
  ...presetsBattery,
];
