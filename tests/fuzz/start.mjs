// A thread is no child of the loader that reads TypeScript: it asks for it anew.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
