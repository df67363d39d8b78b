import type { PictureFile } from '../reading/draft/draft.ts';
import { unreadableReason } from '../sources/encoding/unreadable-error.ts';

/** Checks the pictures of a tree as a build does. Each file is checked once. */
export class PictureCheck {
  readonly #faults = new Map<string, Promise<string | undefined>>();

  /** See `ImportContext.pictureFault`. */
  readonly faultOf = (picture: PictureFile): Promise<string | undefined> => {
    const fault = this.#faults.get(picture.file) ?? faultOf(picture);
    this.#faults.set(picture.file, fault);
    return fault;
  };
}

async function faultOf({ bytes }: PictureFile): Promise<string | undefined> {
  try {
    const content = await bytes();
    // Loaded late: most imports have no pictures.
    const { pictureFault } = await import('../../pictures/picture-fault.ts');
    return await pictureFault(Buffer.from(content.buffer, content.byteOffset, content.length));
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return reason;
    // An error of the disk has a code.
    if (error instanceof Error && 'code' in error) return `cannot be read (${error.code})`;
    throw error;
  }
}
