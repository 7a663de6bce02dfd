// A thread: warms up and says so, then, when it is told to go, streams the chunks that it gets hold of and hands back what they
// come to. Plain JavaScript, because threads of Node do not read TypeScript by themselves.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const { streamChunks, warmUp } = await tsImport('./streamChunks.ts', import.meta.url);
warmUp(workerData.customers);
parentPort.postMessage('warm');
await once(parentPort, 'message');
parentPort.postMessage(streamChunks(workerData.customers, workerData.next));
