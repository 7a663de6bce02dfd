import ts from 'typescript';

const promise = /^[ \t]*(?:\r?\n[ \t]*)?\/\/ (=>|throws) (.*)/;

/** A statement of an example, and what the comment behind it promises. */
export interface Statement {
  readonly text: string;
  readonly isImport: boolean;
  readonly kept?: { readonly kind: '=>' | 'throws'; readonly expression: string; readonly value: string };
}

/** The statements of an example: `expr; // => value` promises a value, `expr; // throws code` an error. */
export function statementsOf(code: string): Statement[] {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2023, true);
  return source.statements.map((statement) => {
    const plain = { text: statement.getFullText(source), isImport: ts.isImportDeclaration(statement) };
    const found = promise.exec(code.slice(statement.end));
    if (!ts.isExpressionStatement(statement) || found === null) return plain;
    const kind = found[1] === '=>' ? '=>' : 'throws';
    const kept = { kind, expression: statement.expression.getText(source), value: found[2]!.trim() } as const;
    return { ...plain, kept };
  });
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
