import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How to start the Chromium of this machine: the one that CHROMIUM names, or the first on the path. */
export function chromiumOptions(): { executablePath: string; args: string[] } | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const executablePath =
    process.env['CHROMIUM'] ??
    folders
      .flatMap((folder) =>
        ['chromium', 'chromium-browser', 'google-chrome'].map((file) => join(folder, file)),
      )
      .find((file) => existsSync(file));
  if (executablePath === undefined) return undefined;
  // Chromium refuses its sandbox to root.
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}
