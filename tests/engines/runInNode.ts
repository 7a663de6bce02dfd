import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { EngineRun, runBattery } from './inEngine.js';

/** Where a run believes itself to be: the name of a time zone, and of a language and region as in `zh-CN`. */
export interface Place {
  readonly zone: string;
  readonly locale: string;
}

/** The place of the reference. */
export const home: Place = { zone: 'UTC', locale: 'en-US' };

/** Which entries to run: every so-manieth from a place on. Left out: all. */
export type Part = Parameters<typeof runBattery>[0];

const script = (file: string, part: Part): string => `
import { runBattery } from ${JSON.stringify(file)};
process.stdout.write(JSON.stringify(runBattery(${JSON.stringify(part)})));`;

/** Runs the bundle of a file in a process of its own, and makes sure that zone and locale are what was asked for. */
export async function runInNode(
  node: string,
  file: string,
  place: Place,
  part: Part = {},
): Promise<EngineRun> {
  const language = `${place.locale.replace('-', '_')}.UTF-8`;
  const { stdout } = await promisify(execFile)(node, ['--input-type=module', '--eval', script(file, part)], {
    env: { PATH: process.env['PATH'], TZ: place.zone, LANG: language, LC_ALL: language, LANGUAGE: language },
    maxBuffer: 2 ** 30,
  });
  return requirePlace(JSON.parse(stdout) as EngineRun, place);
}

/** A run that did not happen where it should proves nothing. */
export class ElsewhereError extends Error {
  readonly run: EngineRun;

  constructor(message: string, run: EngineRun) {
    super(message);
    this.run = run;
  }
}

/** Throws an `ElsewhereError` for a run that happened elsewhere, as it does where the system does not go by TZ or LANG. */
export function requirePlace(run: EngineRun, { zone, locale }: Place): EngineRun {
  if (run.zone !== zone || run.locale !== locale) {
    throw new ElsewhereError(`asked for ${zone} and ${locale}, ran in ${run.zone} and ${run.locale}`, run);
  }
  return run;
}
