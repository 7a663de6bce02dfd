import type { Language } from 'panhuo';
import type { Reject } from './branchData.js';
import { wordsIn } from './report/words.js';

/** The rejects file: what was not used of the input, by file, line and reason, and nothing of its content. */
export function rejectsFile(rejects: readonly Reject[], language: Language): string {
  const word = wordsIn(language);
  const heading = [word('file'), word('line'), word('what'), word('reason')];
  const lines = rejects.map(({ file, line, what, why }) => [
    file,
    String(line),
    word(what === 'row' ? 'rowRejected' : 'cellLeftOut'),
    why[language],
  ]);
  // The mark at the front lets spreadsheets read Chinese.
  return `\uFEFF${[heading, ...lines].map((cells) => `${cells.map(quote).join(',')}\n`).join('')}`;
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
