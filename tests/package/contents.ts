// Says what is wrong with the package as it would be published, and exits with 1 when something is.
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packAndInstall } from './tarball.js';

const { files, folder } = packAndInstall();
const strange = files.filter(
  (file) =>
    !/^(dist\/.+\.(c?js|d\.c?ts)|package\.json|LICENSE|docs\/.+\.(md|png|svg)|(README|README\.zh-CN|CHANGELOG|CONTRIBUTING)\.md)$/.test(
      file,
    ),
);
const { messages, pkg } = await publint({
  pkgDir: `${folder}/node_modules/panhuo`,
  strict: true,
  pack: false,
});
const faults = [
  ...strange.map((file) => `not meant to be published: ${file}`),
  ...messages.map((message) => formatMessage(message, pkg)),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${String(files.length)} files`);
