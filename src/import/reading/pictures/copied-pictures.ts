import type { PictureFaults } from '../../sources/source-file.ts';
import type { ResolvedPicture } from '../body/resolve.ts';
import type { PictureFile } from '../draft/draft.ts';
import { pictureName } from './picture-file.ts';

/** The pictures that are copied beside an article. */
export class CopiedPictures {
  readonly #article: string;
  readonly #faults: PictureFaults | undefined;
  readonly #byName = new Map<string, PictureFile>();

  /** `faults` are those of the tree. */
  constructor(article: string, faults: PictureFaults | undefined) {
    this.#article = article;
    this.#faults = faults;
  }

  /**
   * Copies a picture that has this name in the source. `otherwise` resolves its address if there is no picture, it is faulty, or its
   * name is not that of a picture.
   */
  copy(
    picture: { readonly file: string; readonly name: string; readonly bytes: () => Promise<Uint8Array> } | undefined,
    otherwise: () => ResolvedPicture,
  ): ResolvedPicture {
    const name = picture && this.#freeName(picture.name, picture.file);
    if (!picture || name === undefined) return otherwise();
    const reason = this.#faults?.get(picture.file);
    if (reason !== undefined) return { ...otherwise(), fault: `${picture.file} ${reason}` };
    this.#byName.set(name, { name, file: picture.file, bytes: picture.bytes });
    return { src: name };
  }

  all(): readonly PictureFile[] {
    return [...this.#byName.values()];
  }

  // Pictures of two folders may have one name.
  #freeName(written: string, file: string): string | undefined {
    const name = pictureName(this.#article, written);
    if (name === undefined) return undefined;
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? name : name.replace(/(?=\.[a-z]+$)/, `-${number}`);
      if ((this.#byName.get(numbered)?.file ?? file) === file) return numbered;
    }
  }
}
