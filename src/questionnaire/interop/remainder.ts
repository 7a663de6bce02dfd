import { type Finding, finding, type Json, plainCopy } from '../../kernel/index.js';
import type { Question, QuestionnaireDefinition } from '../types.js';
import { distinct, type Foreign, listOf, objectOf, textOf } from './foreign.js';
import type { GivenParts, ImportedQuestionnaire } from './importedQuestionnaire.js';

/** Where an option leads, by option id. */
export type StoredRoutes = ReadonlyMap<string, string>;

/** What a foreign format has no place for, as it was read back. */
export interface Remainder {
  readonly head: Foreign;
  readonly questions: ReadonlyMap<string, Foreign>;
}

/**
 * The parts of a questionnaire that a format has no place for: they travel in one property of their own.
 *
 * @param definition - The questionnaire.
 * @param held - The keys of its head, and of its number questions, that the format does hold.
 * @returns Plain data. Questions stand in it by id, and only those with something to say.
 */
export function remainderOf(definition: QuestionnaireDefinition, held: readonly string[]): Json {
  const { questions, ...head } = definition;
  const kept = Object.entries(head).filter(([key]) => !held.includes(key));
  const rests = questions
    .map((question) => questionRest(question, held))
    .filter((rest) => rest !== undefined);
  return plainCopy({ ...Object.fromEntries(kept), ...(rests.length > 0 && { questions: rests }) }) ?? null;
}

function questionRest(question: Question, held: readonly string[]): object | undefined {
  // A question that must be answered needs no word, unless the definition says so itself.
  const rest = {
    ...(question.optional === false && { optional: false }),
    ...('reverse' in question && { reverse: question.reverse }),
    ...(question.kind === 'multiple' && { combine: question.combine }),
    ...(question.kind === 'number' && !held.includes('step') && { step: question.range.step }),
    ...(question.kind === 'single' && routesIn(question.options)),
  };
  return Object.keys(rest).length > 0 ? { id: question.id, ...rest } : undefined;
}

function routesIn(options: readonly { readonly id: string; readonly next?: string }[]): object {
  const next = options.flatMap((own) => (own.next === undefined ? [] : { option: own.id, to: own.next }));
  return next.length > 0 ? { next } : {};
}

/** Reads the property back. What it holds is as little trusted as the form around it. */
export function readRemainder(json: Json | undefined): Remainder {
  const { questions, ...head } = objectOf(json) ?? {};
  const rests = listOf(questions).flatMap((rest) => {
    const own = objectOf(rest);
    const id = textOf(own?.['id']);
    return own !== undefined && id !== undefined ? [[id, own] as const] : [];
  });
  return { head, questions: new Map(rests) };
}

/** The routes that a question had when it was written. */
export function storedRoutes(rest: Foreign | undefined): StoredRoutes {
  const entries = listOf(rest?.['next']).flatMap((route) => {
    const own = objectOf(route);
    const [option, to] = [textOf(own?.['option']), textOf(own?.['to'])];
    return option !== undefined && to !== undefined ? [[option, to] as const] : [];
  });
  return new Map(entries);
}

/** The keys of a question's remainder that go into the question as they are. */
export function restKeys(rest: Foreign | undefined, keys: readonly string[]): object {
  const kept = keys.flatMap((key) => (rest?.[key] === undefined ? [] : [[key, rest[key]] as const]));
  return Object.fromEntries(kept);
}

/** Puts a definition together; what is given goes before what the form holds, and that before the remainder. */
export function assemble(
  questions: readonly Question[],
  parts: { readonly head: Foreign; readonly form: Foreign; readonly given: GivenParts },
  findings: readonly Finding[],
): ImportedQuestionnaire {
  const given = objectOf(plainCopy(parts.given)) ?? {};
  const head: Foreign = { ...parts.head, ...defined(parts.form), ...given };
  const lacking = ['id', 'version', 'title', 'missing', 'levels'].filter((key) => head[key] === undefined);
  const all = questions.length === 0 ? [...lacking, 'questions'] : lacking;
  const missing = all.map((path) => finding('error', 'value_missing', { path }));
  const definition = { ...head, questions } as unknown as QuestionnaireDefinition;
  return { definition: all.length > 0 ? null : definition, findings: distinct([...findings, ...missing]) };
}

function defined(object: Foreign): Foreign {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
