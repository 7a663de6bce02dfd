import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

const folder = join(import.meta.dirname, '../../.github/workflows');
const texts = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
const workflows = texts.map(([file, text]) => [file, parse(text) as Workflow] as const);
const publish = new Map(workflows).get('publish.yml')!;
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

describe.each(workflows)('the workflow %s', (file, workflow) => {
  it('may do nothing but read, unless a job says otherwise', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
  });

  it('names every action by its commit, and beside it the version that a reader knows', () => {
    const used = [...new Map(texts).get(file)!.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('keeps no credentials of a checkout, and puts no text of an event into a command', () => {
    const steps = stepsOf(workflow);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });
});

describe('publishing', () => {
  it('gives each job the one right that it needs', () => {
    const rights = Object.entries(publish.jobs).map(([job, { permissions }]) => [job, permissions]);
    expect(Object.fromEntries(rights)).toEqual({
      pack: { contents: 'read' },
      publish: { 'id-token': 'write', contents: 'read' },
      attach: { contents: 'write' },
    });
  });

  it('runs no code of the repository or of its tools where there is a right to write', () => {
    const { publish: signed, attach } = publish.jobs;
    const steps = [...signed!.steps, ...attach!.steps];
    expect(steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))).toEqual([]);
    expect(steps.flatMap(({ run = [] }) => run)).toEqual([
      'npm publish ./panhuo-*.tgz --provenance --access public --ignore-scripts',
      'gh release upload "$TAG" panhuo-*.tgz panhuo.cdx.json --repo "$GITHUB_REPOSITORY"',
    ]);
  });

  it('checks first, and then makes the bill of materials and the package', () => {
    const commands = publish.jobs['pack']!.steps.flatMap(({ run = [] }) => run);
    expect(commands.slice(-3)).toEqual([
      '.ci/run',
      'npx tsx tests/package/supplyChain.ts --bill panhuo.cdx.json',
      'npm pack --ignore-scripts',
    ]);
  });
});
