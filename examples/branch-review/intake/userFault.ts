import type { Label } from 'panhuo';

/** Something about the command line, the column map or the folder that its user must put right, in both languages. */
export class UserFault extends Error {
  readonly words: Label;

  constructor(words: Label) {
    super(words.en);
    this.words = words;
  }
}
