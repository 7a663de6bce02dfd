import ts from 'typescript';

const promise = /^[ \t]*(?:\r?\n[ \t]*)?\/\/ (=>|throws) (.*)/;

/** A statement of an example, and what the comment behind it promises. */
export interface Statement {
  readonly text: string;
  readonly isImport: boolean;
  readonly kept?: { readonly kind: '=>' | 'throws'; readonly expression: string; readonly value: string };
}

/**
 * The statements of an example: `expr; // => value` or `console.log(expr); // => value` promises a value,
 * `expr; // throws code` an error.
 */
export function statementsOf(code: string): Statement[] {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2023, true);
  return source.statements.map((statement) => {
    const plain = { text: statement.getFullText(source), isImport: ts.isImportDeclaration(statement) };
    const found = promise.exec(code.slice(statement.end));
    if (!ts.isExpressionStatement(statement) || found === null) return plain;
    const kind = found[1] === '=>' ? '=>' : 'throws';
    const kept = {
      kind,
      expression: judged(statement.expression).getText(source),
      value: found[2]!.trim(),
    } as const;
    return { ...plain, kept };
  });
}

// A program for the reader to run prints its values: the promise is then about what it prints.
function judged(expression: ts.Expression): ts.Expression {
  const isPrint =
    ts.isCallExpression(expression) &&
    expression.arguments.length === 1 &&
    expression.expression.getText() === 'console.log';
  return isPrint ? expression.arguments[0]! : expression;
}

/**
 * Turns an example into a module that keeps its promises: `expr; // => value` becomes an assertion of equality,
 * `expr; // throws code` one of a DomainError with that code. The comment may stand on the next line.
 */
export function toModule(code: string): string {
  const statements = statementsOf(code);
  if (statements.every(({ kept }) => kept === undefined)) {
    throw new Error('the example promises nothing: end a line with // => value');
  }
  const body = statements.map(({ text, kept }) => {
    if (kept === undefined) return text;
    return kept.kind === '=>'
      ? `\nexpect(${kept.expression}).toEqual(${kept.value});`
      : `\nexpect(() => ${kept.expression}).toThrow(expect.objectContaining({ code: '${kept.value}' }));`;
  });
  return `import { expect } from 'vitest';\n${body.join('')}\nexport {};\n`;
}
