// A worker of the browser: spells in, a survival curve out. A worker sees no import map, so it is bundled into one file:
// npx esbuild examples/embed/webWorker.js --bundle --format=esm --outfile=examples/embed/.temp/webWorker.js
import { kaplanMeier } from 'panhuo/retention';

self.onmessage = ({ data }) => {
  const { median, points } = kaplanMeier(data);
  self.postMessage({ median, points });
};
