import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { FontPairing } from '../settings/values/own-look.ts';
import { pairedFont } from './bundle-entries.ts';

/** The import that stands for the style rules of the owner's settings. */
export const ownLookImport = 'own-look:rules';

/**
 * Puts the rules of the owner's settings after our styles, the fonts of the pairing in the place of the standard ones, and the owner's font
 * for Urdu in the place of Nastaliq, so that the site does not have ours.
 */
export function ownLookPlugin(
  projectRoot: string,
  css: string,
  pairing: FontPairing | undefined,
  urduFont: string | undefined,
): Plugin {
  return {
    name: 'own-look',
    setup(build) {
      build.onResolve({ filter: /^own-look:/ }, ({ path: name }) => ({ path: name, namespace: 'own-look' }));
      build.onLoad({ filter: /./, namespace: 'own-look' }, () => ({
        contents: css,
        loader: 'css',
        resolveDir: projectRoot,
      }));
      if (urduFont !== undefined)
        build.onResolve({ filter: /\/fonts\/urdu\/nastaliq\.woff2$/ }, () => ({ path: urduFont }));
      if (pairing === undefined || pairing === 'serif') return;
      build.onResolve({ filter: /\/fonts\/serif\/[a-z-]+\.woff2$/ }, ({ path: address, resolveDir }) => {
        const file = path.relative(projectRoot, path.resolve(resolveDir, address)).split(path.sep).join('/');
        return file.startsWith('src/theme/fonts/serif/')
          ? { path: path.join(projectRoot, pairedFont(file, pairing)) }
          : undefined;
      });
    },
  };
}
