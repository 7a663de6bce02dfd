import type { Equivalent } from '../mutants.js';

/** Mutants of this room that change nothing, with their proofs. */
export const funnel: readonly Equivalent[] = [
  {
    file: 'src/funnel/cases/clock.ts',
    line: 'return due < latest ? latest : due;',
    original: 'due < latest',
    replacement: 'due <= latest',
    proof: 'Days are text: where the two are equal it does not matter which is returned.',
  },
  {
    file: 'src/funnel/cases/elapse.ts',
    line: 'const { reason: code } = funnel.stages[row.stage]?.after ?? {};',
    original: 'funnel.stages[row.stage]?.after',
    replacement: 'funnel.stages[row.stage].after',
    proof: 'dueOn, called before, refuses a row whose stage is none of the funnel.',
  },
  {
    file: 'src/funnel/columns/countPassage.ts',
    line: 'for (let id = 0; id < cases; id++) {',
    original: 'id < cases',
    replacement: 'id <= cases',
    proof: 'A case too many has no group, so its cell is NaN, and a typed array keeps nothing under NaN.',
  },
  {
    file: 'src/funnel/columns/countPassage.ts',
    line: 'for (let group = 1; group < count; group++) ends[group]! += ends[group - 1]!;',
    original: 'group < count',
    replacement: 'group <= count',
    proof: 'A typed array keeps nothing beyond its end.',
  },
  {
    file: 'src/funnel/columns/passAny.ts',
    line: 'if (place < 0 || next > count) continue;',
    original: 'next > count',
    replacement: 'false',
    proof:
      'Where all stages were passed, next is count + 1, and found, which is count at most, stays below it: the row ends there too.',
  },
  {
    file: 'src/funnel/columns/passAny.ts',
    line: 'if (visit > before) before = visit;',
    original: 'visit > before',
    replacement: 'visit >= before',
    proof: 'It takes over an equal number.',
  },
  {
    file: 'src/funnel/columns/passage.ts',
    line: 'return span < 2 ** 16 ? new Uint16Array(size) : new Float64Array(size);',
    original: 'span < 2 ** 16',
    replacement: 'false',
    proof: 'The wider array holds the same whole numbers; the narrower one saves memory alone.',
  },
  {
    file: 'src/funnel/columns/visitStore.ts',
    line: 'for (let cell = 1; cell < cells; cell++) starts[cell] = starts[cell - 1]! + sizes[cell - 1]!;',
    original: 'cell < cells',
    replacement: 'cell <= cells',
    proof: 'A typed array keeps nothing beyond its end.',
  },
  {
    file: 'src/funnel/interop/bpmnLayout.ts',
    line: 'if (start === undefined || end === undefined) return [];',
    original: '[]',
    replacement: '["Stryker was here"]',
    proof:
      'Every flow joins two nodes of its process, and each of them has bounds: the line is for the compiler.',
  },
];
