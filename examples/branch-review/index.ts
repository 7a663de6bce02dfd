// Reviews a branch: reads its files, has the library work everything out, writes a report. See docs/branch-review.md.
import { writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { SingleBar } from 'cli-progress';
import { type Arguments, languageOf, readArguments, usage } from './arguments.js';
import { NothingUsable } from './intake/nothingUsable.js';
import { readFolder } from './intake/readFolder.js';
import { UserFault } from './intake/userFault.js';
import { rejectsFile } from './rejects.js';
import { pageOf } from './report/page.js';
import { reviewBranch } from './review/review.js';
import { teachingBranch } from './teaching/teachingBranch.js';
import { filesOf, summaryOf } from './terminal.js';

const argv = process.argv.slice(2);

try {
  const asked = readArguments(argv);
  if (asked.help) console.log(usage[asked.language]);
  else run(asked);
} catch (error) {
  // What goes wrong here is the user's own command line, folder or column map; rows never come to this.
  console.error(error instanceof UserFault ? error.words[languageOf(argv)] : messageOf(error));
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the review failed';
}

function run({ data: folder, map, market, asOf, language, out }: Arguments): void {
  const rejectsPath = join(dirname(out), `${parse(out).name}.rejects.csv`);
  const data = withProgress((progress) => {
    try {
      return folder === undefined
        ? teachingBranch({ ...progress, ...(market !== undefined && { market }) })
        : readFolder({
            ...progress,
            folder,
            ...(map !== undefined && { map }),
            ...(market !== undefined && { market }),
            ...(asOf !== undefined && { asOf }),
          });
    } catch (error) {
      if (error instanceof NothingUsable) return error;
      throw error;
    }
  });
  const losses = data instanceof NothingUsable ? data.losses : data;
  writeFileSync(rejectsPath, rejectsFile([...losses.rejects, ...losses.leftOut], language));
  if (data instanceof NothingUsable) {
    console.log(`${filesOf(losses, language)}\n\n${rejectsPath}`);
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
