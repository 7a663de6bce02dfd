import { collectExamples } from '../docs/collectExamples.js';
import { statementsOf } from '../docs/toModule.js';

/** The examples of the doc comments and pages as one module: the work behind each promise, under the place it stands in. */
export function exampleEntries(): Map<string, string> {
  return new Map(collectExamples().map(({ place, code }) => [place, entryOf(code)]));
}

/** A module whose `run` gives what the example computes, in the order of its promises: values, or what was thrown. */
function entryOf(code: string): string {
  const statements = statementsOf(code);
  const imports = statements.filter(({ isImport }) => isImport).map(({ text }) => text);
  const body = statements
    .filter(({ isImport }) => !isImport)
    .map(({ text, kept }) => {
      if (kept === undefined) return text;
      return kept.kind === '=>'
        ? `\n$said.push(${kept.expression});`
        : `\ntry { $said.push(${kept.expression}); } catch (error) { $said.push(error); }`;
    });
  return `${imports.join('')}
export function run() {
  const $said = [];
  ${body.join('')}
  return $said;
}`;
}
