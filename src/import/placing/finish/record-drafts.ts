import type { Draft } from '../../reading/draft/draft.ts';
import type { OpenRecord } from '../../reading/records/open-record.ts';
import { recordDraft } from '../../reading/records/record-draft.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { FoundPicture } from './finish-job.ts';

const noBytes = new Uint8Array();

/** Makes drafts of records. It has only the names of pictures, and reads no file. */
export class RecordDrafts {
  readonly #tree: SourceTree;
  /** File names by the function that stands for reading the file. */
  readonly #names = new Map<() => Promise<Uint8Array>, string>();

  constructor(pictures: readonly string[]) {
    this.#tree = { articles: [], files: new Map(pictures.map((name) => [name, this.#fileNamed(name)])) };
  }

  /** The draft of a record and its pictures; or the links of its text that were not looked up yet. */
  async draftOf(
    open: Omit<OpenRecord, 'oldAddress'>,
  ): Promise<
    { readonly draft: Draft; readonly pictures: readonly FoundPicture[] } | { readonly unknownLinks: readonly string[] }
  > {
    const unknownLinks = new Set<string>();
    const { links } = open;
    const oldAddress = (href: string): string | undefined => {
      const path = links?.get(href);
      if (links && path === undefined) unknownLinks.add(href);
      return path === false ? undefined : path;
    };
    const draft = recordDraft(open, this.#tree, oldAddress);
    if (unknownLinks.size > 0) return { unknownLinks: [...unknownLinks] };
    const pictures = draft.pictures.map(async ({ name, bytes }) => ({
      name,
      from: this.#names.get(bytes) ?? (await bytes()),
    }));
    return { draft, pictures: await Promise.all(pictures) };
  }

  #fileNamed(name: string): SourceFile {
    const bytes = async () => noBytes;
    this.#names.set(bytes, name);
    return {
      name,
      size: 0,
      pathHash: '',
      bytes,
      pieces: () => {
        throw new Error(`${name} must not be read here`);
      },
    };
  }
}
