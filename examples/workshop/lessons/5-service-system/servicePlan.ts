import {
  choices,
  course,
  type EntryOf,
  type FunnelCase,
  type Label,
  mask,
  replay,
  type StageOf,
  wordDay,
  wordTerm,
} from 'panhuo';
import { listing } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Person } from '../../../branch-review/review/people.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { refusalText } from '../../print/refusalText.js';
import { SCREEN_WIDTH, wrap } from '../../print/wrap.js';
import type { AdviserBook } from './adviserBook.js';
import { words } from './words.js';

type Service = typeof course.serviceFunnel;
type ServiceCase = FunnelCase<StageOf<Service>, EntryOf<Service>>;

/** What moves a case on, by the stage in which it stands: first where most is still to be prepared. */
const nextEvents = new Map<string, string>([
  ['select', 'decide'],
  ['watch', 'interest'],
  ['trade', 'deal'],
]);

/** The columns that the names of the phases take. */
const PHASE_WIDTH = 12;

/** The service plan of one customer of the book: of those who are to decide next, the one who came there last. */
export function servicePlan(room: Classroom, { people, steps }: AdviserBook): Table | undefined {
  const order = [...nextEvents.keys()];
  const [row] = [...new Set(steps.map((step) => step.case))]
    .map((id) =>
      replay(
        course.serviceFunnel,
        steps.filter((step) => step.case === id),
      ),
    )
    .filter(({ stage }) => nextEvents.has(stage))
    .sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || (a.enteredOn < b.enteredOn ? 1 : -1));
  const person = people.find(({ id }) => id === row?.customer);
  return row === undefined || person === undefined ? undefined : planOf(room, row, person);
}

function planOf(room: Classroom, row: ServiceCase, person: Person): Table {
  const { language } = room;
  const say = wordingOf(words, language);
  const { position, profit, personality, services } = person.behaviour;
  const term = (id: string | null): string => (id === null ? say('notKnown') : wordTerm(id, language));
  const behaviour = [position, profit, personality].map(term).join(' / ');
  const gate = room.ask(person.id, 'care');
  const lines = [
    [
      say('before'),
      say('profile', { behaviour, services: listing(services.map(term), language) || say('nothing') }),
    ],
    [say('during'), standingOf(room, row, person)],
    [say('contact'), gate.value.allowed ? say('mayCall') : refusalText(gate.reasons, language)],
    [say('after'), say('reviewed', { days: course.serviceFunnel.stages.close.staleAfterDays ?? 0 })],
  ] as const;
  return {
    caption: say('plan', { customer: mask('customer-number', person.id) }),
    head: [],
    rows: lines.map(([phase, text]) => [phase, wrap(text, SCREEN_WIDTH - PHASE_WIDTH)]),
  };
}

// What the funnel still asks for before the next step. Whether a plan is written is not known: this is it.
function standingOf(
  { data, language }: Classroom,
  row: ServiceCase,
  { id, customer, behaviour }: Person,
): string {
  const say = wordingOf(words, language);
  const { validUntil = '' } = data.conduct?.get(id)?.suitability ?? customer?.suitability ?? {};
  const event = nextEvents.get(row.stage) ?? '';
  const facts = {
    behaviourAnalysed: [behaviour.position, behaviour.profit, behaviour.personality].every(
      (level) => level !== null,
    ),
    suitabilityValid: validUntil >= data.asOf,
  };
  const next = choices(course.serviceFunnel, row, { on: data.asOf, facts }).find(
    (choice) => choice.event === event,
  );
  const missing = (next?.reasons ?? []).map(({ detail }) => (detail['text'] as unknown as Label)[language]);
  return say('standing', {
    stage: wordTerm(row.stage, language),
    since: wordDay(row.enteredOn, language),
    next: wordTerm(event, language),
    missing: listing(missing, language) || say('nothing'),
  });
}
