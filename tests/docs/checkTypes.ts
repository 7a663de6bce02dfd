import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const configPath = join(import.meta.dirname, '../tsconfig.json');

/** Type-checks files with the settings of the tests; gives one line for each error. */
export function checkTypes(files: readonly string[]): string[] {
  const read = ts.readConfigFile(configPath, (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, join(configPath, '..'));
  // An example may name a thing that its reader shall see, without using it.
  const program = ts.createProgram([...files], { ...options, noUnusedLocals: false, skipLibCheck: true });
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return ts.getPreEmitDiagnostics(program, source).map((diagnostic) => {
      const { line } = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0) ?? { line: 0 };
      return `${file}:${line + 1} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
    });
  });
}
