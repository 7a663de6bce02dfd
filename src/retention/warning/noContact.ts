import type { Contact } from '../../customer/index.js';
import {
  choiceShape,
  type Day,
  dayShape,
  objectShape,
  reason,
  toEpochDay,
  truthShape,
} from '../../kernel/index.js';
import { fireFrom } from '../columns/warning/fireRules.js';
import type { KindDefinition } from './kindDefinition.js';
import { missing, type Past } from './past.js';
import type { MeasureOf, MissingFacts } from './factTypes.js';
import type { RuleOf } from './policyTypes.js';

type Silence = 'no-contact';

/** Days since branch and customer were last in contact; where they never were, since he opened. */
export const noContact: KindDefinition<Silence> = {
  measure,
  shape: () => objectShape({ kind: choiceShape(['no-contact']), since: dayShape, contacted: truthShape }),
  figures: (_, { since }, { today }) => ({ days: today - toEpochDay(since) }),
  columns: () => ['days'],
  fire: (into, { days: least }, { days }, charge) => {
    fireFrom(into, days, least, charge);
  },
  explain: ({ id, points }, { since, contacted }, { today }) => {
    const detail = { warning: id, points, was: null, is: today - toEpochDay(since), since };
    return contacted ? reason('warning_no_contact', detail) : reason('warning_never_contacted', detail);
  },
  lacks: () => 'contacts',
};

function measure(_: RuleOf<Silence>, { asOf, records }: Past): MeasureOf<Silence> | MissingFacts {
  const { contacts, openedOn } = records;
  if (contacts === undefined) return missing('contacts');
  const last = contacts.reduce<Day | undefined>(
    (latest, contact) =>
      contact.on <= asOf && reached(contact) && (latest === undefined || contact.on > latest)
        ? contact.on
        : latest,
    undefined,
  );
  const since = last ?? openedOn;
  if (since === undefined) return missing('openedOn');
  return { kind: 'no-contact', since, contacted: last !== undefined };
}

// A contact whose outcome is not recorded is taken to have reached him; refusing and hesitating are contact too.
function reached({ by, outcome }: Contact): boolean {
  return by === 'customer' || outcome !== 'not-reached';
}
