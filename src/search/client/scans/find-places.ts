import { boxUnits, type ScanWords } from '../../../attachments/scans/scan-words.ts';
import type { Place } from '../../../theme/scripts/scans/zoom-view.ts';
import { wordPlaces } from '../highlight/word-places.ts';

/** The places on a scan where words stand. A word that is parted at the end of a line has several parts. */
export function findPlaces({ blocks }: ScanWords, words: ReadonlySet<string>): readonly (readonly Place[])[] {
  if (words.size === 0) return [];
  return blocks.flatMap(([text, boxes]) =>
    wordPlaces(text, words)
      .map(({ start, end }) => boxesBetween(text, boxes, start, end).map(toPlace))
      .filter((parts) => parts.length > 0),
  );
}

/** The boxes of the words of a text that lie in a range of its letters. */
function boxesBetween(
  text: string,
  boxes: ScanWords['blocks'][number][1],
  start: number,
  end: number,
): readonly number[][] {
  const first = text.slice(0, start).split(' ').length - 1;
  const count = text.slice(start, end).split(' ').length;
  return boxes
    .slice(first, first + count)
    .flatMap((numbers) =>
      Array.from({ length: numbers.length / 4 }, (_, index) => numbers.slice(index * 4, index * 4 + 4)),
    );
}

function toPlace(box: readonly number[]): Place {
  const [left = 0, top = 0, width = 0, height = 0] = box.map((number) => number / boxUnits);
  return { left, top, width, height };
}
