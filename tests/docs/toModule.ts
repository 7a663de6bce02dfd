import ts from 'typescript';

const promise = /^[ \t]*(?:\r?\n[ \t]*)?\/\/ (=>|throws) (.*)/;

/**
 * Turns an example into a module that keeps its promises: `expr; // => value` becomes an assertion of equality,
 * `expr; // throws code` one of a DomainError with that code. The comment may stand on the next line.
 */
export function toModule(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2023, true);
  let promises = 0;
  const body = source.statements.map((statement) => {
    const text = statement.getFullText(source);
    const kept = promise.exec(code.slice(statement.end));
    if (!ts.isExpressionStatement(statement) || kept === null) return text;
    promises += 1;
    const expression = statement.expression.getText(source);
    const [, kind, value = ''] = kept;
    return kind === '=>'
      ? `\nexpect(${expression}).toEqual(${value.trim()});`
      : `\nexpect(() => ${expression}).toThrow(expect.objectContaining({ code: '${value.trim()}' }));`;
  });
  if (promises === 0) throw new Error('the example promises nothing: end a line with // => value');
  return `import { expect } from 'vitest';\n${body.join('')}\nexport {};\n`;
}
