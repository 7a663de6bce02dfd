// The course as six lessons that a class can run: each shows the library at work on a branch, asks a question, and sets an
// exercise that is checked. Run: npm run workshop, or npm run workshop -- 3 --lang zh. See docs/workshop.md.
import { UserFault } from '../branch-review/intake/userFault.js';
import { languageOf } from '../branch-review/arguments.js';
import { readArguments, usage } from './arguments.js';
import { openClassroom } from './classroom.js';
import { checksOf, headOf, screenOf } from './print/screen.js';
import { readLessons } from './readLessons.js';

const argv = process.argv.slice(2);

try {
  const { numbers, data, map, language, check, help } = readArguments(argv);
  if (help) console.log(usage[language]);
  else {
    const lessons = await readLessons();
    const room = openClassroom({ language, folder: data, map });
    console.log(headOf(room));
    for (const lesson of lessons.filter(({ number }) => numbers.includes(number))) {
      console.log(`\n${check ? checksOf(lesson, room) : screenOf(lesson, room)}`);
    }
  }
} catch (error) {
  if (!(error instanceof UserFault)) throw error;
  // The command line, the folder or the column map: the user can put it right.
  console.error(error.words[languageOf(argv)]);
  process.exitCode = 1;
}
