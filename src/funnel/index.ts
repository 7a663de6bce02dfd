export { advance } from './advance.js';
export type { Happening } from './advance.js';
export { choices } from './choices.js';
export type { Choice } from './choices.js';
export { defineFunnel } from './defineFunnel.js';
export { inspectFunnel } from './inspectFunnel.js';
export { openCase } from './openCase.js';
export type { CaseOpening } from './openCase.js';
export { readCase } from './readCase.js';
export { replay } from './replay.js';
export { compareWithReference, stageConversion } from './statistics.js';
export type { ConversionOptions, ReferenceLine, StageReach } from './statistics.js';
export type {
  Advance,
  Condition,
  EntryOf,
  EventOf,
  Fact,
  Funnel,
  FunnelCase,
  FunnelDefinition,
  Move,
  StageDefinition,
  StageKind,
  StageOf,
  Step,
} from './types.js';
