import { type Condition, joinAlternatives, type PlacedConditions } from './conditions.js';
import { type Foreign, idOf, listOf, objectOf, pathTo, textOf } from './foreign.js';
import type { CodeSystems } from './readFhirChoices.js';

/**
 * Reads the `enableWhen` of an item. `!=` is true where there is no answer: the value set of the operators says "no answer
 * has a value that is equal". A code is equal only within its system: where the condition names another system than the
 * option does, or only one of the two names any, it is not read.
 *
 * @param item - The item.
 * @param path - Where it stands.
 * @param systems - The systems of the options of the questions before.
 * @returns What must hold; none when the item has no condition.
 */
export function readEnableWhen(
  item: Foreign,
  path: string,
  systems: CodeSystems,
): readonly PlacedConditions[] {
  const conditions = listOf(item['enableWhen']).map((own) => conditionOf(objectOf(own), systems));
  if (item['enableWhen'] === undefined) return [];
  const place = pathTo(path, 'enableWhen');
  const behaviour = conditions.length === 1 ? 'all' : item['enableBehavior'];
  if (behaviour === 'any') {
    const all = joinAlternatives(conditions.map((own) => own && [own]));
    return [{ path: place, all }];
  }
  const isRead = behaviour === 'all' && !conditions.includes(undefined);
  const all = isRead ? conditions.filter((own) => own !== undefined) : undefined;
  return [{ path: place, all }];
}

function conditionOf(own: Foreign | undefined, systems: CodeSystems): Condition | undefined {
  const question = textOf(own?.['question']);
  const operator = own?.['operator'];
  const coding = objectOf(own?.['answerCoding']);
  const answer =
    idOf(coding?.['code']) ??
    ['String', 'Integer', 'Boolean']
      .map((type) => idOf(own?.[`answer${type}`]))
      .find((id) => id !== undefined);
  if (question === undefined || answer === undefined || (operator !== '=' && operator !== '!='))
    return undefined;
  const options = systems.get(question);
  const isOther = options?.has(answer) === true && options.get(answer) !== textOf(coding?.['system']);
  if (isOther || own?.['modifierExtension'] !== undefined) return undefined;
  return { question, is: operator === '=', options: [answer] };
}
