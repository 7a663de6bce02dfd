import type { Language } from 'panhuo';
import type { Reject } from './branchData.js';

/** The rejects file: file, line and reason of every row that was not used, and nothing of its content. */
export function rejectsFile(rejects: readonly Reject[], language: Language): string {
  const lines = rejects.map(({ file, line, why }) =>
    [file, String(line), why[language]].map(quote).join(','),
  );
  // The mark at the front lets spreadsheets read Chinese.
  return `\uFEFFfile,line,reason\n${lines.map((line) => `${line}\n`).join('')}`;
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
