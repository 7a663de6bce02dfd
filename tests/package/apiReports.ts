// Keeps the API reports: `npm run api` writes them, `npm run check` fails when the package says something else.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor';

const root = join(import.meta.dirname, '../..');

/** One report: the declarations of a subpath, and where its report stands. */
export interface ReportPlan {
  readonly name: string;
  readonly declarations: string;
  readonly folder: string;
}

/** The reports of the package, one for each subpath of its exports. */
export function reportPlans(): ReportPlan[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { import: { types: string } }>;
  };
  return Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === 'string'
      ? []
      : [
          {
            name: subpath === '.' ? 'index' : subpath.slice(2).replaceAll('/', '-'),
            declarations: join(root, target.import.types),
            folder: join(import.meta.dirname, 'api'),
          },
        ],
  );
}

/** Compares a report with the declarations, or writes it anew. Gives what is wrong, in words. */
export function checkReport({ name, declarations, folder }: ReportPlan, update: boolean): string[] {
  const temporary = join(root, 'tests/package/.temp');
  mkdirSync(temporary, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const faults: string[] = [];
  const result = Extractor.invoke(
    ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: join(root, 'package.json'),
      configObject: {
        projectFolder: root,
        mainEntryPointFilePath: declarations,
        compiler: { tsconfigFilePath: join(root, 'tsconfig.json') },
        apiReport: {
          enabled: true,
          reportFileName: `${name}.api.md`,
          reportFolder: folder,
          reportTempFolder: temporary,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          extractorMessageReporting: {
            default: { logLevel: ExtractorLogLevel.Error },
            'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
            // A field whose name says all needs no sentence; brands and wording tables are nobody's to name.
            'ae-undocumented': { logLevel: ExtractorLogLevel.None },
            'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
          },
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        },
      },
    }),
    {
      localBuild: update,
      showVerboseMessages: false,
      messageCallback: (message: ExtractorMessage) => {
        message.handled = true;
        if (message.logLevel === ExtractorLogLevel.Error)
          faults.push(`${name}: ${message.formatMessageWithLocation(root)}`);
      },
    },
  );
  if (result.apiReportChanged && !update)
    faults.push(`${name}: the API has changed; if it should, run npm run api and say so in a changeset`);
  return faults;
}

if (process.argv[1] === import.meta.filename) {
  const faults = reportPlans().flatMap((plan) => checkReport(plan, process.argv.includes('--update')));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
