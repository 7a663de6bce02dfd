import { type Condition, joinAlternatives, type PlacedConditions } from './conditions.js';
import { type Foreign, idOf, listOf, objectOf, pathTo, textOf } from './foreign.js';

/**
 * Reads the `enableWhen` of an item. `!=` is true where there is no answer: the value set of the operators says "no answer
 * has a value that is equal".
 *
 * @returns What must hold; none when the item has no condition.
 */
export function readEnableWhen(item: Foreign, path: string): readonly PlacedConditions[] {
  const conditions = listOf(item['enableWhen']).map((own) => conditionOf(objectOf(own)));
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

function conditionOf(own: Foreign | undefined): Condition | undefined {
  const question = textOf(own?.['question']);
  const operator = own?.['operator'];
  const answer =
    idOf(objectOf(own?.['answerCoding'])?.['code']) ??
    ['String', 'Integer', 'Boolean']
      .map((type) => idOf(own?.[`answer${type}`]))
      .find((id) => id !== undefined);
  if (question === undefined || answer === undefined || (operator !== '=' && operator !== '!='))
    return undefined;
  return { question, is: operator === '=', options: [answer] };
}
