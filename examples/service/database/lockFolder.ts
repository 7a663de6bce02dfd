import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file by which a process says that it has a folder: its number, and when it began. */
const LOCK = /^process-(\d+)-(\d*)\.lock$/;

/**
 * Takes a folder for this process: it puts down its name, and only then looks for others. Of two that start in the same
 * moment each so sees the other and leaves; that both stay cannot be. What a killed process left behind is removed.
 *
 * @returns What gives it back.
 * @throws Error when a living process holds it.
 */
export function lockFolder(folder: string): () => void {
  const own = `process-${process.pid}-${beginningOf(process.pid)}.lock`;
  const unlock = (): void => {
    rmSync(join(folder, own), { force: true });
  };
  writeFileSync(join(folder, own), '');
  for (const name of readdirSync(folder)) {
    const [, id, beginning] = LOCK.exec(name) ?? [];
    if (id === undefined || name === own) continue;
    if (lives(Number(id), beginning)) {
      unlock();
      throw new Error(
        `the folder ${folder} is in use by process ${id}: stop it, or name another folder in SERVICE_DATA`,
      );
    }
    rmSync(join(folder, name), { force: true });
  }
  return unlock;
}

function lives(id: number, beginning: string | undefined): boolean {
  const begun = beginningOf(id);
  // The number was given out anew. In a container that starts again this is the rule: its numbers are few.
  if (begun !== '' && begun !== beginning) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in ticks since the start of the machine; empty where the system does not tell it (Linux does). */
function beginningOf(id: number): string {
  try {
    // Field 22 of /proc/[pid]/stat (proc(5)). The name of the program, field 2, ends at the last bracket.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /s, '');
    return fields.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
