import type { Label } from 'panhuo';
import type { FileKind } from '../branch-review/intake/columnMap.js';
import type { Classroom } from './classroom.js';

/** A part of the screen: a sentence, or a table with a heading over each column. */
export type Block = string | Table;

/** A table. Columns stand to the left, but for figures. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The places of the columns that hold figures; they stand to the right. */
  readonly figures?: readonly number[];
}

/** What a check of an exercise found, in words: what was asked, and what the answer does. */
export interface Check {
  readonly passed: boolean;
  readonly words: Label;
}

/** What a class hears and reads of a lesson beside its figures. */
export interface LessonWords {
  readonly title: Label;
  readonly aim: Label;
  readonly question: Label;
  readonly exercise: Label;
}

/** One unit of the course. */
export interface Lesson {
  readonly number: number;
  /** The folder of the lesson, where `exercise.ts` stands. */
  readonly folder: string;
  readonly words: LessonWords;
  /** The files without which it shows nothing. */
  readonly needs: readonly FileKind[];
  readonly show: (room: Classroom) => readonly Block[];
  /** Checks what the class wrote into `exercise.ts`. */
  readonly check: (room: Classroom) => readonly Check[];
}
