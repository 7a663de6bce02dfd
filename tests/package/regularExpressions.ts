import ts from 'typescript';

/** A regular expression as it stands in a source file. */
export interface Expression {
  /** The text between the slashes. */
  readonly source: string;
  readonly flags: string;
}

/** What a file holds: the expressions that are written in it, and the text of calls that make one when they run. */
export interface Expressions {
  readonly written: readonly Expression[];
  readonly made: readonly string[];
}

/** Finds the regular expressions of a source file; `match`, `matchAll` and `search` make one of any text they are given. */
export function expressionsOf(text: string): Expressions {
  const [written, made]: [Expression[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      written.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && makesOne(node)) made.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
  return { written, made };
}

/**
 * Whether one match can be short work and all matches of a text still too much: the expression may start anywhere, and
 * repeats something without a bound, so that each start may read what the others read again. A checker judges one match.
 */
export function mayReadAgain(expression: Expression): boolean {
  const bare = bareOf(expression);
  const isAnchored = bare.startsWith('^') && !hasOuterBar(bare);
  return !isAnchored && repeats(expression);
}

/** Whether it repeats something without a bound. */
export function repeats(expression: Expression): boolean {
  return /[*+]|\{\d+,\}/.test(bareOf(expression));
}

// What a class or an escape holds repeats nothing and starts nothing.
function bareOf({ source }: Expression): string {
  return source.replace(/\\(?:[pP]\{\w+\}|.)/g, 'x').replace(/\[\^?[^\]]*\]/g, 'x');
}

function makesOne({
  expression,
  arguments: given = ts.factory.createNodeArray(),
}: ts.CallExpression | ts.NewExpression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === 'RegExp';
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const isMaker = ['match', 'matchAll', 'search'].includes(expression.name.text);
  return isMaker && given[0] !== undefined && !ts.isRegularExpressionLiteral(given[0]);
}

function hasOuterBar(bare: string): boolean {
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) return true;
  }
  return false;
}
