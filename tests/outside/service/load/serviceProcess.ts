import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** The service as a process of its own, which can be killed and started again. */
export interface ServiceProcess {
  readonly url: string;
  /** Ids of the events that its relay has published, as often as it has. */
  readonly published: readonly string[];
  /** Lines of its log that tell of a failure. */
  readonly failures: readonly string[];
  /** Whether a line of its log holds a text. */
  said(text: string): boolean;
  /** Starts it, and waits until it is ready. */
  start(): Promise<void>;
  /** SIGKILL: nothing of it gets to do anything more. */
  kill(): Promise<void>;
  /** SIGTERM: it finishes what it has begun. Gives its exit code. */
  stop(): Promise<number | null>;
}

const program = join(import.meta.dirname, '../../../../examples/service/index.ts');

/** The service on a port, with the variables that say where it keeps its data. */
export function serviceProcess(port: number, variables: NodeJS.ProcessEnv): ServiceProcess {
  const url = `http://127.0.0.1:${port}`;
  const published: string[] = [];
  const failures: string[] = [];
  const lines: string[] = [];
  let child: ChildProcess;

  function read(line: string): void {
    lines.push(line);
    const { level, event, msg } = JSON.parse(line) as { level: number; event?: { id: string }; msg: string };
    if (event !== undefined) published.push(event.id);
    if (level >= 50) failures.push(msg);
  }
  const ended = (own: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => {
      if (own.exitCode !== null || own.signalCode !== null) resolve(own.exitCode);
      // After its last output has been read.
      else own.once('close', resolve);
    });

  return {
    url,
    published,
    failures,
    said: (text) => lines.some((line) => line.includes(text)),
    async start() {
      child = spawn(process.execPath, ['--import', 'tsx', program], {
        env: { PATH: process.env['PATH'], PORT: String(port), ...variables },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      createInterface({ input: child.stdout! }).on('line', (line) => {
        // A line that the kill has cut is no line.
        if (line.endsWith('}')) read(line);
      });
      while (!(await isReady(url))) {
        if (child.exitCode !== null) throw new Error('the service did not start');
        await wait(50);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
    stop() {
      child.kill('SIGTERM');
      return ended(child);
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
