import { daysBetween } from '../../kernel/index.js';
import type { FunnelCase, Step } from '../types.js';
import type { Happening } from './advance.js';
import { isPauseEvent } from './pauseMoves.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The row after a move. Written out, because this is what a service does most: a spread costs more than the move. */
export function nextRow<Stage extends string, Entry extends string>(
  row: FunnelCase<Stage, Entry>,
  to: Stage,
  { event, on, at }: Pick<Happening<string, string>, 'event' | 'on' | 'at'>,
  episode: number,
): FunnelCase<Stage, Entry> {
  const { id, customer, funnel, openedOn, entry, resumedOn, pausedDays = 0, pausedOn } = row;
  const next: Mutable<FunnelCase<Stage, Entry>> = {
    id,
    customer,
    funnel,
    stage: to,
    enteredOn: isPauseEvent(event) ? row.enteredOn : on,
    openedOn,
    entry,
    revision: row.revision + 1,
    episode,
  };
  const moment = at ?? row.at;
  if (moment != null) next.at = moment;
  if (event === 'pause') {
    next.pausedOn = on;
    if (resumedOn !== undefined) {
      next.resumedOn = resumedOn;
      next.pausedDays = pausedDays;
    }
  } else if (event === 'resume') {
    next.resumedOn = on;
    next.pausedDays = pausedDays + daysBetween(pausedOn ?? on, on);
  }
  return next;
}

/** The step from a row to the next: what the log keeps of it. Keys without a value are left out, as JSON does. */
export function stepOf<Stage extends string, Event extends string>(
  from: Stage,
  row: FunnelCase<Stage>,
  { event, on, at, key, reason, labels }: Happening<Stage, Event>,
): Step<Stage, Event> {
  const step: Mutable<Step<Stage, Event>> = {
    case: row.id,
    customer: row.customer,
    revision: row.revision,
    episode: row.episode,
    event,
    from,
    to: row.stage,
    on,
  };
  if (at != null) step.at = at;
  if (key != null) step.key = key;
  if (reason != null) step.reason = reason;
  if (labels != null) step.labels = { ...labels };
  return step;
}
