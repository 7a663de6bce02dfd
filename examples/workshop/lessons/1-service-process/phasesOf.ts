import { advance, course, type Label, openCase, wordTerm } from 'panhuo';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { words } from './words.js';

/** The phases of the service, from a case that is sent through the funnel by hand: it says itself what is missing. */
export function phasesOf({ data: { asOf: on }, language }: Classroom): Table {
  const say = wordingOf(words, language);
  const plan = [
    ['before', 'interest'],
    ['during', 'decide'],
    ['during', 'deal'],
    ['after', 'review'],
  ] as const;
  const done = {
    behaviourAnalysed: true,
    needsSurveyed: true,
    suitabilityValid: true,
    planWritten: true,
    reviewDone: true,
  };
  let { row } = openCase(course.serviceFunnel, { id: 'case', customer: 'customer', on, entry: 'normal' });
  const rows = plan.map(([phase, event]) => {
    const refused = advance(course.serviceFunnel, row, { event, on });
    const moved = advance(course.serviceFunnel, row, { event, on, facts: done });
    const step = `${wordTerm(row.stage, language)} → ${wordTerm(moved.row.stage, language)}`;
    row = moved.row;
    // The words of the guard that objects.
    const why = refused.moved
      ? []
      : refused.reasons.map(({ detail }) => (detail['text'] as unknown as Label)[language]);
    return [say(phase), step, why.join(language === 'zh' ? '；' : '; ') || say('free')];
  });
  return { caption: say('steps'), head: [say('phase'), say('step'), say('missing')], rows };
}
