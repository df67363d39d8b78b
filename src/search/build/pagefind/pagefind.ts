import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { CborReader } from './cbor.ts';

/** The release whose formats are read here; `test/unit/search/build/pagefind/pagefind-contract.test.ts` holds what is relied on. */
export const pagefindVersion = '1.5.2';

/** No language: Pagefind's own stemmers would stem the folded words once more. */
const language = 'und';
const signature = 'pagefind_dcd';

/** What Pagefind makes of a list of texts. */
export interface PagefindOutput {
  /** The chunks of the word index, in the order of their words, as `readWordChunk` reads them. */
  readonly chunks: readonly Uint8Array[];
  /** The texts in Pagefind's numbering, as it understood them. */
  readonly pages: readonly { readonly url: string; readonly content: string }[];
}

/** Makes one index of texts; the texts are named by their number. Pagefind's process ends with it, whatever happens. */
export async function indexWithPagefind(contents: AsyncIterable<string>): Promise<PagefindOutput> {
  const { index, errors } = await createIndex({});
  try {
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    let count = 0;
    for await (const content of contents) {
      await addContent(index, String(count), content);
      count += 1;
    }
    return await readOutput(index);
  } finally {
    await close();
  }
}

async function addContent(index: PagefindIndex, url: string, content: string): Promise<void> {
  const added = await index.addCustomRecord({ url, content, language });
  if (added.errors.length > 0) throw new Error(`Pagefind refused text ${url}: ${added.errors.join('; ')}`);
}

async function readOutput(index: PagefindIndex): Promise<PagefindOutput> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const byPath = new Map(files.map((file) => [file.path.replaceAll('\\', '/'), file.content]));
  const metaPath = [...byPath.keys()].find((path) => path.endsWith('.pf_meta'));
  if (!metaPath) throw new Error('Pagefind made no index: there is no pf_meta file');
  const read = (path: string) => unwrap(byPath.get(path), path);
  const meta = readMeta(read(metaPath));
  const decoder = new TextDecoder();
  return {
    chunks: meta.chunks.map((hash) => read(`index/${hash}.pf_index`)),
    pages: meta.pages.map((hash) => JSON.parse(decoder.decode(read(`fragment/${hash}.pf_fragment`)))),
  };
}

function unwrap(content: Uint8Array | undefined, path: string): Uint8Array {
  if (!content) throw new Error(`Pagefind names a file that it did not make: ${path}`);
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString('latin1') !== signature) {
    throw new Error(`${path} does not begin with "${signature}": Pagefind's format has changed`);
  }
  return bytes.subarray(signature.length);
}

function readMeta(bytes: Uint8Array): { readonly pages: readonly string[]; readonly chunks: readonly string[] } {
  const reader = new CborReader(bytes);
  reader.array();
  const version = reader.text();
  if (version !== pagefindVersion)
    throw new Error(`Pagefind is ${version}; its formats are known for ${pagefindVersion}`);
  const pages = Array.from({ length: reader.array() }, () => {
    reader.array();
    const hash = reader.text();
    reader.integer();
    return hash;
  });
  const chunks = Array.from({ length: reader.array() }, () => {
    reader.array();
    reader.text();
    reader.text();
    return reader.text();
  });
  return { pages, chunks };
}
