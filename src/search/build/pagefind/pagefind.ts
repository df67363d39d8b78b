import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { CborReader } from './cbor.ts';

/** The supported release. `test/unit/search/build/pagefind/pagefind.test.ts` tests its format. */
export const pagefindVersion = '1.5.2';

/** No language, because Pagefind's stemmers must not stem the folded words again. */
const language = 'und';
const signature = 'pagefind_dcd';

/**
 * Indexes texts, and returns the chunks of Pagefind's word index, sorted by their words (`readChunk`). Always ends Pagefind's process.
 * Starts none if there is no text.
 */
export async function indexWithPagefind(contents: AsyncIterable<string>): Promise<readonly Uint8Array[]> {
  const texts = contents[Symbol.asyncIterator]();
  let next = await texts.next();
  if (next.done === true) return [];
  const { index, errors } = await createIndex({});
  try {
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (let count = 0; next.done !== true; count += 1) {
      await addContent(index, String(count), next.value);
      next = await texts.next();
    }
    return await readChunks(index);
  } finally {
    await close();
  }
}

async function addContent(index: PagefindIndex, url: string, content: string): Promise<void> {
  const added = await index.addCustomRecord({ url, content, language });
  if (added.errors.length > 0) throw new Error(`Pagefind refused text ${url}: ${added.errors.join('; ')}`);
}

async function readChunks(index: PagefindIndex): Promise<readonly Uint8Array[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`);
  const byPath = new Map(files.map((file) => [file.path.replaceAll('\\', '/'), file.content]));
  const metaPath = [...byPath.keys()].find((path) => path.endsWith('.pf_meta'));
  if (!metaPath) throw new Error('Pagefind wrote no index: the pf_meta file is missing');
  const read = (path: string) => unwrap(byPath.get(path), path);
  return chunksOf(read(metaPath)).map((hash) => read(`index/${hash}.pf_index`));
}

function unwrap(content: Uint8Array | undefined, path: string): Uint8Array {
  if (!content) throw new Error(`Pagefind names a file that it did not write: ${path}`);
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString('latin1') !== signature) {
    throw new Error(`${path} does not start with "${signature}": the format of Pagefind has changed`);
  }
  return bytes.subarray(signature.length);
}

/** The hashes of the chunks of a meta file. */
function chunksOf(meta: Uint8Array): readonly string[] {
  const reader = new CborReader(meta);
  reader.array();
  const version = reader.text();
  if (version !== pagefindVersion)
    throw new Error(`Pagefind ${version} is installed, but only ${pagefindVersion} is supported`);
  for (let pages = reader.array(); pages > 0; pages -= 1) {
    reader.array();
    reader.text();
    reader.integer();
  }
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    reader.text();
    reader.text();
    return reader.text();
  });
}
