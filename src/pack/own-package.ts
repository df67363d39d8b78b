import { spawnSync } from 'node:child_process';
import { marker } from '../publish/manifest/site-version.ts';
import type { Target } from '../publish/ownership/target.ts';
import { zipTree } from './files/zip/zip-tree.ts';

/** How to name another path for a package. */
export const packageRemedy = 'Choose another path: npm run pack -- KIND PATH.';

/** A ZIP that has the mark of a site. */
export const ownZip: Target = {
  noun: 'a ZIP file',
  remedy: packageRemedy,
  isOurs: async (path) => {
    const zip = await zipTree(path).catch(() => undefined);
    zip?.close();
    return zip?.paths.includes(marker.file) ?? false;
  },
};

/** A ZIM that has the mark of a site. The program that reads it is in the same package as the one that writes it. */
export const ownZim: Target = {
  noun: 'a ZIM file',
  remedy: packageRemedy,
  isOurs: (path) => {
    const { stdout } = spawnSync('zimdump', ['show', `--url=${marker.file}`, path], { encoding: 'utf8' });
    return stdout === marker.text;
  },
};
