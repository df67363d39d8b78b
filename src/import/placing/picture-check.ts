import { sha256 } from '../../language/hashing/sha256.ts';
import type { PictureFile } from '../reading/draft/draft.ts';
import { unreadableReason } from '../sources/encoding/unreadable-error.ts';

interface CheckedPicture {
  /** Undefined if the file cannot be read. */
  readonly digest?: string;
  readonly fault?: string | undefined;
}

/** Checks the pictures of a tree as a build does. Each file is checked once. */
export class PictureCheck {
  readonly #checked = new Map<string, Promise<CheckedPicture>>();
  readonly #isAccepted: (digest: string) => boolean;

  /** `isAccepted` tells whether an earlier run accepted a picture. Such a picture is not decoded again. */
  constructor(isAccepted: (digest: string) => boolean) {
    this.#isAccepted = isAccepted;
  }

  /** See `ImportContext.pictureFault`. */
  readonly faultOf = async (picture: PictureFile): Promise<string | undefined> => {
    const checked = this.#checked.get(picture.file) ?? checkPicture(picture, this.#isAccepted);
    this.#checked.set(picture.file, checked);
    return (await checked).fault;
  };

  /** The digests of those pictures that were checked and have no fault. */
  async acceptedOf(pictures: readonly PictureFile[]): Promise<readonly string[]> {
    const checked = await Promise.all(pictures.map(({ file }) => this.#checked.get(file)));
    return checked.flatMap((picture) =>
      picture?.digest !== undefined && picture.fault === undefined ? [picture.digest] : [],
    );
  }
}

async function checkPicture({ bytes }: PictureFile, isAccepted: (digest: string) => boolean): Promise<CheckedPicture> {
  try {
    const content = await bytes();
    const digest = sha256(content);
    if (isAccepted(digest)) return { digest };
    // Loaded late: most imports have no new pictures.
    const { pictureFault } = await import('../../pictures/picture-fault.ts');
    return { digest, fault: await pictureFault(Buffer.from(content.buffer, content.byteOffset, content.length)) };
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return { fault: reason };
    // An error of the disk has a code.
    if (error instanceof Error && 'code' in error) return { fault: `cannot be read (${error.code})` };
    throw error;
  }
}
