import { posix } from 'node:path';
import { dataScript } from '../../search/build/files/search-file.ts';
import { dataScriptsGlobal } from '../../search/format/search-table.ts';
import { type EditionForm, editionPage } from './edition-page.ts';

/** A file of an edition. */
export interface EditionFile {
  /** Path from the edition's root. */
  readonly path: string;
  readonly bytes: Buffer;
}

const searchFolder = 'search/';
/** Files for hosts and installed web apps, the service worker, which an edition replaces, and fonts, which the style sheet contains. */
const leftOut =
  /^(?:_headers|_redirects|\.nojekyll|speculation-rules\.json|site\.webmanifest|sw\.js)$|^(?:offline|redirects)\/|^assets\/(?:[^/]+\.woff2|worker-[^/]+)$/;
/** Pages, styles with fonts, and the search. */
const converted = /\.html$|^assets\/.*\.css$|^search\/(?:shards\.js|.*\.bin)$/s;

/** Whether an edition does not need a file of the site. */
export function isLeftOut(path: string): boolean {
  return leftOut.test(path);
}

/** Whether an edition has another form of a file. All others are as on the site. */
export function isConverted(path: string): boolean {
  return converted.test(path);
}

/** Converts a file of the site for an edition. `read` returns the bytes of another file of the site. */
export function editionFile(
  path: string,
  bytes: Buffer,
  read: (path: string) => Buffer,
  form: EditionForm,
): EditionFile {
  if (path.endsWith('.html')) {
    const html = editionPage(bytes.toString(), form);
    const readBeside = (src: string) => read(posix.join(posix.dirname(path), src));
    return { path, bytes: Buffer.from(form === 'disk' ? withCaptions(html, readBeside) : html) };
  }
  if (path.startsWith('assets/') && path.endsWith('.css')) {
    return { path, bytes: Buffer.from(editionStyle(bytes.toString(), (name) => read(`assets/${name}`))) };
  }
  if (path === `${searchFolder}shards.js`) {
    return { path, bytes: Buffer.concat([Buffer.from(`globalThis.${dataScriptsGlobal}=true;\n`), bytes]) };
  }
  if (path.startsWith(searchFolder) && path.endsWith('.bin')) {
    return { path: `${path}.js`, bytes: Buffer.from(dataScript(path.slice(searchFolder.length), bytes)) };
  }
  return { path, bytes };
}

const captionsUrl = /(?<=<track kind="captions" src=")[^":]+(?=")/g;

/** Embeds the captions of players, since browsers do not load them from a disk. */
function withCaptions(html: string, readBeside: (src: string) => Buffer): string {
  return html.replaceAll(captionsUrl, (src) => `data:text/vtt;base64,${readBeside(src).toString('base64')}`);
}

const fontUrl = /url\("?(?:\.\/)?([^"()/]+\.woff2)"?\)/g;

/** Embeds the fonts of a style sheet, since browsers do not load them from a disk. */
function editionStyle(css: string, fontOf: (name: string) => Buffer): string {
  return css.replaceAll(
    fontUrl,
    (_, name: string) => `url("data:font/woff2;base64,${fontOf(name).toString('base64')}")`,
  );
}
