import { demandChoice, demandDay, demandFlag, demandObject, demandText } from '../../kernel/index.js';
import { demandList } from '../demandList.js';
import type { ActivityStates, CustomerStates } from './activityStates.js';
import { activityStateNames } from './types.js';

/**
 * States in records that may come from storage, checked as far as it takes to write them as columns; the columns say
 * whether their days fit. Cost: one pass.
 *
 * @throws DomainError `facts_invalid` with the path of what is none.
 */
export function readStateRecords(states: ActivityStates): ActivityStates {
  const { customers } = states;
  demandList(customers, 'customers');
  for (const [index, line] of customers.entries()) requireLine(line, `customers[${index}]`);
  return states;
}

function requireLine(line: CustomerStates, path: string): void {
  demandObject(line, path);
  const { customer, spells, openedOn, older, firstActOn, lastActOn } = line;
  demandText(customer, () => `${path}.customer`);
  demandList(spells, () => `${path}.spells`);
  for (const [place, spell] of spells.entries()) {
    demandObject(spell, () => `${path}.spells[${place}]`);
    demandChoice(spell.state, activityStateNames, () => `${path}.spells[${place}].state`);
    demandDay(spell.from, () => `${path}.spells[${place}].from`);
  }
  for (const [name, on] of Object.entries({ openedOn, firstActOn, lastActOn })) {
    if (on !== null) demandDay(on, () => `${path}.${name}`);
  }
  demandFlag(older, () => `${path}.older`);
}
