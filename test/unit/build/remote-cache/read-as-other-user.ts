import { remoteCacheFolder } from '../../../../src/build/remote-cache/claim-remote-cache.ts';
import { RemoteCache } from '../../../../src/build/remote-cache/remote-cache.ts';

/** Reads entries of the cache in the working folder without its owner's rights, tries to save them, and prints what it finds. */
const hashes = process.argv.slice(2);
process.setuid?.(65_534);
const cache = new RemoteCache({ folder: '.', isWritable: true }, 'pages');
const read = hashes.map((hash) => cache.read(hash)?.toString() ?? null);
for (const hash of hashes) cache.save(hash, 'new');
const { isWritable } = remoteCacheFolder('.');
process.stdout.write(JSON.stringify({ read, isWritable }));
