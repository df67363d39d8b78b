import type { Draft } from '../../reading/draft/draft.ts';
import type { OpenRecord } from '../../reading/records/open-record.ts';
import { recordDraft } from '../../reading/records/record-draft.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { FoundPicture } from './finish-job.ts';

const unread = new Uint8Array();

/** Makes drafts of records by the names of the pictures that lie beside them: nothing is read. */
export class RecordDrafts {
  readonly #tree: SourceTree;
  /** The name of the file that gives a picture, by how its bytes would be read. */
  readonly #names = new Map<() => Promise<Uint8Array>, string>();

  constructor(pictures: readonly string[]) {
    this.#tree = { articles: [], files: new Map(pictures.map((name) => [name, this.#fileOf(name)])) };
  }

  /** The draft of a record and its pictures; or links of its text of which nothing is known, where there are any. */
  async draftOf(
    open: Omit<OpenRecord, 'oldAddress'>,
  ): Promise<{ draft: Draft; pictures: readonly FoundPicture[] } | { asks: readonly string[] }> {
    const asks = new Set<string>();
    const { links } = open;
    const oldAddress = (href: string): string | undefined => {
      const found = links?.get(href);
      if (links && found === undefined) asks.add(href);
      return found === false ? undefined : found;
    };
    const draft = recordDraft(open, this.#tree, oldAddress);
    if (asks.size > 0) return { asks: [...asks] };
    const pictures = draft.pictures.map(async ({ name, bytes }) => ({
      name,
      from: this.#names.get(bytes) ?? (await bytes()),
    }));
    return { draft, pictures: await Promise.all(pictures) };
  }

  #fileOf(name: string): SourceFile {
    const bytes = async () => unread;
    this.#names.set(bytes, name);
    return {
      name,
      size: 0,
      pathHash: '',
      bytes,
      pieces: () => {
        throw new Error(`${name} is read elsewhere`);
      },
    };
  }
}
