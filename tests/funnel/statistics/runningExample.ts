import type { Step } from 'panhuo';
import { dayAt } from './caseLogs.js';

// The log "running example" of process mining: pm4py, tests/input_data/running-example.csv (the example log of
// W. van der Aalst, Process Mining, 2011, table 1.1). 6 cases, 42 events, in the order of time within each case.
const cases: Readonly<Record<string, readonly string[]>> = {
  '1': ['register request', 'examine thoroughly', 'check ticket', 'decide', 'reject request'],
  '2': ['register request', 'check ticket', 'examine casually', 'decide', 'pay compensation'],
  '3': [
    ...['register request', 'examine casually', 'check ticket', 'decide', 'reinitiate request'],
    ...['examine thoroughly', 'check ticket', 'decide', 'pay compensation'],
  ],
  '4': ['register request', 'check ticket', 'examine thoroughly', 'decide', 'reject request'],
  '5': [
    ...['register request', 'examine casually', 'check ticket', 'decide', 'reinitiate request'],
    ...['check ticket', 'examine casually', 'decide', 'reinitiate request'],
    ...['examine casually', 'check ticket', 'decide', 'reject request'],
  ],
  '6': ['register request', 'examine casually', 'check ticket', 'decide', 'pay compensation'],
};

/** The steps of each case: the activity is the event, and also the stage that it leads into. */
export const runningExample: readonly Step[][] = Object.entries(cases).map(([id, activities]) =>
  activities.map((event, revision) => ({
    case: id,
    customer: id,
    revision,
    episode: 1,
    event,
    from: activities[revision - 1] ?? null,
    to: event,
    on: dayAt(revision),
  })),
);
