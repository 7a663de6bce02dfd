import { type Finding, finding } from '../../kernel/index.js';
import { END } from '../definition/routes.js';
import type { Question } from '../types.js';
import type { Condition, PlacedConditions } from './conditions.js';
import type { StoredRoutes } from './remainder.js';

/** Pairs of an answer and a question that it hides, beyond which a form is hostile and its conditions are not read. */
const WORK_LIMIT = 1_000_000;

type Say = (
  severity: 'error' | 'advice',
  rule: 'form_condition_unread' | 'form_condition_unanswered',
  path: string,
) => void;

/** A question of a foreign form, on its way into a definition. */
export interface ReadQuestion {
  readonly question: Question;
  /** Under which conditions it is shown. */
  readonly shown: readonly PlacedConditions[];
  /** Where its options led when the library wrote the form. */
  readonly stored: StoredRoutes;
}

/**
 * Turns conditions on questions into the `next` of options: an answer that hides the questions right behind its own, up to
 * one that is shown again, leads to that one. Whatever cannot be said so is a finding.
 */
export function readRoutes(read: readonly ReadQuestion[]): { questions: Question[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const said = new Set<string>();
  // A panel or a trigger bears on many questions: what is wrong with its condition is said once.
  const sayOnce: Say = (severity, rule, path) => {
    const key = `${rule} ${path}`;
    if (said.has(key)) return;
    said.add(key);
    findings.push(finding(severity, rule, { path }));
  };
  const hiding = hidingAnswers(read, sayOnce);
  const next = followRuns(read, hiding, sayOnce);
  const questions = read.map(({ question, stored }, place): Question => {
    if (question.kind !== 'single') return question;
    const options = question.options.map((option) => {
      const derived = next.get(keyOf(place, option.id));
      const wrote = stored.get(option.id);
      // What the library wrote itself stands as long as it says the same: a `next` that skips nothing, for one.
      const skips = wrote === read[place + 1]?.question.id || place === read.length - 1 ? undefined : wrote;
      const to = wrote !== undefined && skips === derived ? wrote : derived;
      return to === undefined ? option : { ...option, next: to };
    });
    return { ...question, options };
  });
  return { questions, findings };
}

/** The answers that hide each question, with the path of the condition that says so. */
function hidingAnswers(read: readonly ReadQuestion[], say: Say): ReadonlyMap<string, string>[] {
  const places = new Map(read.map(({ question }, place) => [question.id, place]));
  const hiding: Map<string, string>[] = [];
  let work = 0;
  for (const [place, { shown }] of read.entries()) {
    const hides = new Map<string, string>();
    hiding.push(hides);
    for (const { path, all } of shown) {
      for (const { question } of all ?? []) {
        if (work > WORK_LIMIT) break;
        work += 1 + optionCount(read[places.get(question) ?? -1]);
      }
      const sources = work > WORK_LIMIT ? undefined : all?.map((own) => sourceOf(own, places, read, place));
      if (sources === undefined || sources.includes(undefined)) {
        say('error', 'form_condition_unread', path);
        continue;
      }
      for (const source of sources.filter((own) => own !== undefined)) {
        for (const key of source.keys) hides.set(key, path);
        work += source.keys.length;
        if (!source.is) continue;
        // An answer is needed: whatever hides the question that asks for it hides this one too.
        for (const key of hiding[source.place]?.keys() ?? []) hides.set(key, path);
        work += hiding[source.place]?.size ?? 0;
        if (source.optional) say('advice', 'form_condition_unanswered', path);
      }
    }
  }
  return hiding;
}

function optionCount(read: ReadQuestion | undefined): number {
  return read?.question.kind === 'single' ? read.question.options.length : 0;
}

function sourceOf(
  { question: id, is, options }: Condition,
  places: ReadonlyMap<string, number>,
  read: readonly ReadQuestion[],
  before: number,
) {
  const place = places.get(id);
  const question = place === undefined || place >= before ? undefined : read[place]?.question;
  if (place === undefined || question?.kind !== 'single') return undefined;
  const own = new Set(question.options.map((option) => option.id));
  if (!options.every((option) => own.has(option))) return undefined;
  const named = new Set(options);
  const keys = [...own].filter((option) => named.has(option) !== is).map((option) => keyOf(place, option));
  return { place, is, keys, optional: question.optional === true };
}

/** Follows each hiding answer from the question behind its own to the first one that it does not hide. */
function followRuns(
  read: readonly ReadQuestion[],
  hiding: readonly ReadonlyMap<string, string>[],
  say: Say,
): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  let open = new Set<string>();
  for (const [place, { question }] of read.entries()) {
    const hides = hiding[place] ?? new Map<string, string>();
    // Set anew as long as the answer hides: the last is the one that is shown again.
    for (const key of open) next.set(key, question.id);
    const broken = new Set<string>();
    const going = new Set<string>();
    for (const [key, path] of hides) {
      if (open.has(key) || key.startsWith(`${place - 1}/`)) going.add(key);
      else broken.add(path);
    }
    for (const path of broken) say('error', 'form_condition_unread', path);
    open = going;
  }
  for (const key of open) next.set(key, END);
  return next;
}

function keyOf(place: number, option: string): string {
  return `${place}/${option}`;
}
