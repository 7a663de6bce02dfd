// Says what is wrong with the package as it would be published, and exits with 1 when something is.
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { contentFaults } from './contentFaults.js';
import { packAndInstall } from './tarball.js';

const { packed, installed } = packAndInstall();
const { messages, pkg } = await publint({ pkgDir: installed, strict: true, pack: false });
const faults = [
  ...contentFaults(packed, installed),
  ...messages.map((message) => formatMessage(message, pkg)),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else {
  const [size, unpacked] = [packed.size, packed.unpackedSize].map((bytes) => (bytes / 1e6).toFixed(2));
  console.log(`${String(packed.files.length)} files, ${size!} MB packed, ${unpacked!} MB unpacked`);
}
