import { dataScript } from '../../search/build/files/search-file.ts';
import { dataScriptsGlobal } from '../../search/format/search-table.ts';
import { type EditionForm, editionPage } from './edition-page.ts';
import { editionStyle } from './edition-style.ts';

/** A file on its way into an edition. */
export interface EditionFile {
  /** Path from the edition's root. */
  readonly path: string;
  readonly bytes: Buffer;
}

const searchFolder = 'search/';
/** What only hosts and installed web apps read, the service worker, whose work an edition does, and fonts, which the style sheet holds. */
const left = /^(?:_headers|\.nojekyll|site\.webmanifest|sw\.js)$|^offline\/|^assets\/(?:[^/]+\.woff2|worker-[^/]+)$/;

/** Whether a file of the site has no place in an edition. */
export function isLeftOut(path: string): boolean {
  return left.test(path);
}

/** What becomes of a file of the site in an edition; `read` gives another file of the site. */
export function editionFile(
  path: string,
  bytes: Buffer,
  read: (path: string) => Buffer,
  form: EditionForm,
): EditionFile {
  if (path.endsWith('.html')) return { path, bytes: Buffer.from(editionPage(bytes.toString(), form)) };
  if (path.startsWith('assets/') && path.endsWith('.css')) {
    return { path, bytes: Buffer.from(editionStyle(bytes.toString(), (name) => read(`assets/${name}`))) };
  }
  if (path === `${searchFolder}shards.js`) {
    return { path, bytes: Buffer.concat([bytes, Buffer.from(`globalThis.${dataScriptsGlobal}=true;\n`)]) };
  }
  if (path.startsWith(searchFolder) && path.endsWith('.bin')) {
    return { path: `${path}.js`, bytes: Buffer.from(dataScript(path.slice(searchFolder.length), bytes)) };
  }
  return { path, bytes };
}
