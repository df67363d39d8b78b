import type { NoArticle } from '../../sources/refusal.ts';
import type { PictureFaults, SourceTree } from '../../sources/source-file.ts';
import { type Draft, isDraft, type PictureFile } from '../draft/draft.ts';
import type { ImportContext } from '../draft/import-context.ts';

// A picture may have several files, such as sizes. Each round leaves out those that were chosen in the round before.
const mostRounds = 8;
const parallel = 4;

/**
 * Makes an article, and makes it again without the pictures that a build would refuse, until all others are good. An article of which
 * too many pictures are faulty gets no pictures.
 */
export async function withoutFaultyPictures<Made>(
  pictureFault: ImportContext['pictureFault'],
  make: (faults: PictureFaults | undefined) => Made | Promise<Made>,
  picturesOf: (made: Made) => readonly PictureFile[],
): Promise<Made> {
  const known = new Map<string, string>();
  for (let round = 1; ; round += 1) {
    const made = await make(known.size === 0 ? undefined : known);
    const found = await findFaults(picturesOf(made), pictureFault);
    if (found.length === 0) return made;
    for (const [file, fault] of found) known.set(file, fault);
    if (round === mostRounds)
      return make({ get: (file) => known.get(file) ?? 'was not tried, as many pictures of the article are damaged' });
  }
}

/** The same for the draft of a form. `make` is given the tree with its faults. */
export function draftWithoutFaultyPictures(
  tree: SourceTree,
  { pictureFault }: Pick<ImportContext, 'pictureFault'>,
  make: (tree: SourceTree) => Draft | NoArticle,
): Promise<Draft | NoArticle> {
  return withoutFaultyPictures(
    pictureFault,
    (faults) => make(faults ? { ...tree, faults } : tree),
    (made) => (isDraft(made) ? made.pictures : []),
  );
}

async function findFaults(
  pictures: readonly PictureFile[],
  pictureFault: ImportContext['pictureFault'],
): Promise<readonly (readonly [file: string, fault: string])[]> {
  const found: (readonly [string, string])[] = [];
  const queue = pictures.values();
  // All lanes take from one queue.
  const lane = async (): Promise<void> => {
    for (const picture of queue) {
      const fault = await pictureFault(picture);
      if (fault !== undefined) found.push([picture.file, fault]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, pictures.length) }, lane));
  return found;
}
