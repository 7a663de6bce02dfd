import { type ActivityClock, type ActivityState, addMonths } from 'panhuo';
import { dayAt, type Life } from './stateBooks.js';

/** The state on a day by the plain definition, from nothing but what had happened by then; none before he is there. */
export function stateByHand(clock: ActivityClock, life: Life, on: number): ActivityState | undefined {
  const { acts, stay } = life;
  const past = acts.filter((act) => act <= on);
  const opened = stay === undefined ? Infinity : (stay.opened ?? -Infinity);
  const left = stay?.left !== undefined && stay.left <= on ? stay.left : undefined;
  const isOver = (act: number, months: number): boolean => addMonths(dayAt(act), months) <= dayAt(on);
  if (past.length === 0) {
    if (opened > on) return undefined;
    if (left !== undefined && left >= opened) return 'gone';
    return opened < 0 ? 'unknown' : 'never-active';
  }
  const last = Math.max(...past);
  if ((left !== undefined && left >= last) || isOver(last, clock.goneAfterMonths)) return 'gone';
  if (isOver(last, clock.dormantAfterMonths)) return 'dormant';
  const waking = past
    .filter((act) => ['dormant', 'gone'].includes(stateByHand(clock, life, act - 1) ?? ''))
    .reduce((latest, act) => Math.max(latest, act), -1);
  return waking >= 0 && !isOver(waking, clock.wokenMonths) ? 'woken' : 'active';
}
