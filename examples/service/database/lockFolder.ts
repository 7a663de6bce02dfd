import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes a folder for this process. The lock that a killed process left behind is taken over.
 *
 * @returns What gives it back.
 * @throws Error when a living process holds it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'process.lock');
  if (!make(file)) {
    const holder = holderOf(file);
    if (holder !== undefined && holder !== process.pid && lives(holder))
      throw new Error(
        `the folder ${folder} is in use by process ${holder}: stop it, or name another folder in SERVICE_DATA`,
      );
    rmSync(file);
    make(file);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

// Of several that start at the same moment, only one can make the file.
function make(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function lives(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
