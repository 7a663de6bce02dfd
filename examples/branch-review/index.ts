// Reviews a branch: reads its files, has the library work everything out, writes a report. See docs/branch-review.md.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { readArguments, usage, type Arguments } from './arguments.js';
import { NothingUsable } from './intake/nothingUsable.js';
import { readFolder } from './intake/readFolder.js';
import { rejectsFile } from './rejects.js';
import { pageOf } from './report/page.js';
import { reviewBranch } from './review/review.js';
import { teachingBranch } from './teaching/teachingBranch.js';
import { filesOf, summaryOf } from './terminal.js';

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) console.log(usage);
  else run(asked);
} catch (error) {
  // What goes wrong here is the user's own command line or column map; rows never come to this.
  console.error(error instanceof Error ? error.message : 'the review failed');
  process.exitCode = 1;
}

function run({ data: folder, map, market, language, out }: Arguments): void {
  const rejectsPath = join(dirname(out), 'rejects.csv');
  const data = withProgress((progress) => {
    try {
      return folder === undefined
        ? teachingBranch({ ...progress, ...(market !== undefined && { market }) })
        : readFolder({
            ...progress,
            folder,
            ...(map !== undefined && { map }),
            ...(market !== undefined && { market }),
          });
    } catch (error) {
      if (error instanceof NothingUsable) return error;
      throw error;
    }
  });
  writeFileSync(rejectsPath, rejectsFile(data.rejects, language));
  if (data instanceof NothingUsable) {
    console.log(`${filesOf(data, language)}\n\n${rejectsPath}`);
    throw data;
  }
  const review = reviewBranch(data);
  writeFileSync(out, pageOf(review, language));
  console.log(summaryOf(review, language));
  console.log(`\n${out}\n${rejectsPath}`);
}

function withProgress<Result>(
  read: (progress: { onTotal: (rows: number) => void; onRow: () => void }) => Result,
): Result {
  const bar = new SingleBar({
    format: '{bar} {percentage}% {value}/{total}',
    hideCursor: true,
    noTTYOutput: false,
  });
  const data = read({
    onTotal: (rows) => {
      bar.start(rows, 0);
    },
    onRow: () => {
      bar.increment();
    },
  });
  bar.stop();
  return data;
}
