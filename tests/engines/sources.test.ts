import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');

// What eslint.config.js does not see: the fields of a Date in the zone of the machine, and texts that are read or written
// in it. kernel/utcDate.ts overrides them, so that date-fns never meets the zone.
const local =
  /^((get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year)|getTimezoneOffset|to(Date|Time|GMT)String)$/;

/** The names of members that a file reads of its objects. */
function membersOf(text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      names.push(node.argumentExpression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2023));
  return names;
}

describe('the sources', () => {
  it('never ask a Date in the zone of the machine', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const found = files.flatMap((file) =>
      membersOf(readFileSync(join(src, file), 'utf8'))
        .filter((name) => local.test(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });

  it('are read so that a planted call is found', () => {
    const planted = membersOf(
      "// at.getDay()\nconst a = at.getHours(); const b = at['getMonth'](); at.getUTCDate();",
    );
    expect(planted.filter((name) => local.test(name))).toEqual(['getHours', 'getMonth']);
  });
});
