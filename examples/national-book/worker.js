// A thread: streams the chunks that it gets hold of, and hands back what they come to. Plain JavaScript, because threads of
// Node do not read TypeScript by themselves.
import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const { streamChunks } = await tsImport('./streamChunks.ts', import.meta.url);
parentPort.postMessage(streamChunks(workerData.customers, workerData.next));
