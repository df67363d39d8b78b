import type { Draft } from '../../reading/draft/draft.ts';
import type { OpenRecord } from '../../reading/records/open-record.ts';
import { recordDraft } from '../../reading/records/record-draft.ts';
import type { PictureFaults, SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { FoundPicture } from './finish-job.ts';

/** Makes drafts of records. It has only the names of pictures, and reads no file. */
export class RecordDrafts {
  readonly #tree: SourceTree;

  constructor(pictures: readonly string[]) {
    this.#tree = { articles: [], files: new Map(pictures.map((name) => [name, fileNamed(name)])) };
  }

  /** The draft of a record and its pictures; or the links of its text that were not looked up yet. */
  async draftOf(
    open: Omit<OpenRecord, 'oldAddress'>,
    faults?: PictureFaults,
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
    const draft = recordDraft(open, faults ? { ...this.#tree, faults } : this.#tree, oldAddress);
    if (unknownLinks.size > 0) return { unknownLinks: [...unknownLinks] };
    const pictures = draft.pictures.map(async ({ name, file, bytes }) =>
      this.#tree.files.has(file) ? { name, file } : { name, file, inline: await bytes() },
    );
    return { draft, pictures: await Promise.all(pictures) };
  }
}

function fileNamed(name: string): SourceFile {
  const unread = () => {
    throw new Error(`${name} must not be read here`);
  };
  return { name, size: 0, pathHash: '', bytes: unread, pieces: unread };
}
