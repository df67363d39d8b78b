import { writeSync } from 'node:fs';
import { systemDisk } from '../../../../src/publish/disk/disk.ts';
import { publishVersion } from './publish-version.ts';
import { versionsOf } from './two-versions.ts';

// A process to be killed: it publishes two versions in turn, and says when the first one stands. It ends with its parent.
const [out = '', exchange = 'exchange', files = '60'] = process.argv.slice(2);
const parent = process.ppid;
const disk = exchange === 'exchange' ? systemDisk : { ...systemDisk, exchange: () => false };
for (let round = 0; process.ppid === parent; round++) {
  await publishVersion(out, versionsOf(Number(files))[round % 2 === 0 ? 'even' : 'odd'], { disk });
  if (round === 0) writeSync(1, 'published\n');
}
