import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** The style sheet of an archive's owner, in the archive's folder. */
const ownStyleSheet = 'theme.css';

/** A file that a style sheet imports or shows: `@import "a.css"`, `url(a.woff2)`. */
const styleReference = /@import\s+["']([^"']+)["']|\burl\(([^()]*)\)/g;

/** The owner's style sheet and all files that it uses, relative to the archive's folder. Empty if there is none. */
export function ownStyleSources(root: string): readonly string[] {
  const found = new Set<string>();
  const pending = [ownStyleSheet];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file) || !isFile(path.join(root, file))) continue;
    found.add(file);
    if (!file.endsWith('.css')) continue;
    for (const [, imported, shown = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(styleReference)) {
      const target = path.posix.join(
        path.posix.dirname(file),
        (imported ?? withoutQuotes(shown)).replace(/[?#].*$/s, ''),
      );
      pending.push(target);
    }
  }
  return [...found].toSorted();
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

// ` "a.woff2" ` => `a.woff2`
function withoutQuotes(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '');
}

/**
 * Puts the rules of the settings and the owner's style sheet after all others. Ours are in layers, so each rule of it takes precedence. Addresses of other sites are
 * errors: the policy of the pages would block them. So are files outside of the archive's folder, which the site would publish.
 */
export function ownStylesPlugin(root: string, mainSheet: string, rules: readonly string[] = []): Plugin {
  const own = path.join(root, ownStyleSheet);
  const imports = [...rules, ...(existsSync(own) ? [own] : [])];
  const [home, ours] = [`${realpathSync(root)}${path.sep}`, `${path.dirname(mainSheet)}${path.sep}`];
  const ownFile = existsSync(own) ? realpathSync(own) : own;
  const isOwn = (importer: string) => (importer.startsWith(home) && !importer.startsWith(ours)) || importer === ownFile;
  return {
    name: 'own-styles',
    setup(build) {
      if (imports.length === 0) return;
      build.onResolve({ filter: /^(?:[a-z][a-z0-9+.-]*:)?\/\//i }, ({ path: address }) => ({
        errors: [
          {
            text: `${address} is on another site, and pages may load nothing from there`,
            detail: "copy the file into the archive's folder",
          },
        ],
      }));
      build.onResolve({ filter: /./, namespace: 'file' }, ({ path: address, importer, resolveDir, kind }) => {
        if (!isOwn(importer) || (kind !== 'import-rule' && kind !== 'url-token')) return undefined;
        const file = path.resolve(resolveDir, address.replace(/[?#].*$/s, ''));
        if (!existsSync(file)) return undefined;
        if (!realpathSync(file).startsWith(home))
          return {
            errors: [{ text: `${address} is outside of the archive's folder`, detail: 'copy the file into it' }],
          };
        return isFile(file)
          ? undefined
          : { errors: [{ text: `${address} is not a file`, detail: 'write the name of a file' }] };
      });
      build.onLoad({ filter: /main\.css$/ }, ({ path: file }) =>
        file === mainSheet
          ? {
              contents: `${readFileSync(file, 'utf8')}\n${imports.map((name) => `@import ${JSON.stringify(name)};\n`).join('')}`,
              loader: 'css',
            }
          : undefined,
      );
    },
  };
}
