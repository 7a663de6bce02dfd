import { compareWithReference, course, stageConversion, wordTerm } from 'panhuo';
import { count, percent, wholePercent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { words } from './words.js';

/** How many cases reached each stage, beside the course’s 10-5-2-1. */
export function figuresOf({ data: { name, steps = [], asOf }, language }: Classroom): [Table, string] {
  const say = wordingOf(words, language);
  const stages = ['watch', 'select', 'trade', 'close'] as const;
  const { groups = [] } = stageConversion(steps, { stages, ends: ['lost'], by: 'entry', asOf });
  const compared = (['normal', 'dormant'] as const).map((entry) => {
    const reached = groups.find(({ group }) => group === entry)?.stages ?? [];
    const counts = Object.fromEntries(stages.map((stage, place) => [stage, reached[place]?.reached ?? 0]));
    return {
      entry,
      ...compareWithReference(
        counts as Record<(typeof stages)[number], number>,
        course.serviceFunnelReference,
      ),
    };
  });
  const rows = stages.map((stage, place) => [
    wordTerm(stage, language),
    ...compared.flatMap((side) => [count(side.stages[place]!.count), percent(side.stages[place]!.rate)]),
    wholeOrDash(compared[0]!.stages[place]!.referenceRate),
  ]);
  const weakest = compared.map(({ entry, stages: lines, weakest: stage }) => {
    const ratio = percent(lines.find((line) => line.stage === stage)?.ratio ?? null);
    if (lines[0]!.count === 0) return say('noCases', { entry: say(entry) });
    return stage === null
      ? say('none', { entry: say(entry) })
      : say('weakest', { entry: say(entry), stage: wordTerm(stage, language), ratio });
  });
  const head = [say('stage'), say('normal'), say('rate'), say('dormant'), say('rate'), say('reference')];
  return [
    { caption: say('figures', { branch: name[language] }), head, rows, figures: [1, 2, 3, 4, 5] },
    weakest.join('\n'),
  ];
}

function wholeOrDash(share: number | null): string {
  return share === null ? '–' : wholePercent(share);
}
