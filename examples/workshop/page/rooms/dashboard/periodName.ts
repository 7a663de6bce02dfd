import { type Day, type Language, wordDay } from 'panhuo';
import type { DashboardState } from './dashboardState.js';

/** A month or a quarter, by its first day. */
export function periodName(start: Day, unit: DashboardState['unit'], language: Language): string {
  if (unit === 'month') return wordDay(start, language, 'month');
  return `${start.slice(0, 4)} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
}
