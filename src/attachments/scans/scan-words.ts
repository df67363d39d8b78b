import type { Box, ScanPage } from './scan-page.ts';

/** The words of a page with their places on its picture, as the browser loads them. */
export interface ScanWords {
  /** For each paragraph its text, and for each of its words the numbers of its boxes. */
  readonly blocks: readonly (readonly [text: string, boxes: readonly (readonly number[])[]])[];
}

/** The unit of the numbers of boxes: of the width, and of the height of the page. */
export const boxUnits = 10_000;
/** The height and width of a picture and its page may differ by this share: scans are rounded and trimmed. */
const mostDistortion = 0.02;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The words of a page with their places, or why they have none. */
export interface PlacedWords {
  readonly words?: ScanWords;
  readonly note?: { readonly message: string; readonly remedy: string };
}

/** Scales the boxes of a page to its picture, whatever size each has. */
export function placeWords({ size, isInPixels, blocks }: ScanPage, picture: Size): PlacedWords {
  const boxes = blocks.flat().flatMap((word) => word.boxes);
  if (boxes.length === 0)
    return { note: note('has words without boxes', 'use hOCR or ALTO XML that says where each word stands') };
  const page = size ?? (isInPixels ? picture : undefined);
  if (page === undefined) return { note: note('does not say how large its page is', 'add WIDTH and HEIGHT to <Page>') };
  const distortion = (page.width / page.height) * (picture.height / picture.width);
  if (Math.max(distortion, 1 / distortion) > 1 + mostDistortion)
    return {
      note: note(
        `is of a page of another shape (${page.width} × ${page.height}) than the picture (${picture.width} × ${picture.height})`,
        'use the text and the picture of one scan',
      ),
    };
  const isOutside = (box: Box) => scaled(box, page) === undefined;
  const outside = boxes.filter(isOutside).length;
  const words = {
    blocks: blocks.map((block) => {
      const places = block.map((word) => word.boxes.flatMap((box) => scaled(box, page) ?? []));
      return [block.map(({ text }) => text).join(' '), places] as const;
    }),
  };
  return {
    ...(outside < boxes.length ? { words } : {}),
    ...(outside > 0
      ? {
          note: note(
            `has ${outside} of ${boxes.length} boxes outside of its page of ${page.width} × ${page.height}`,
            'use the text and the picture of one scan',
          ),
        }
      : {}),
  };
}

function note(message: string, remedy: string): NonNullable<PlacedWords['note']> {
  return { message: `${message}, so found words are not marked on the picture`, remedy };
}

/** A box in units of the page. Undefined if it lies outside. */
function scaled([left, top, width, height]: Box, page: Size): readonly number[] | undefined {
  const [x, right] = placedRange(left, width, page.width);
  const [y, bottom] = placedRange(top, height, page.height);
  return right > x && bottom > y ? [x, y, right - x, bottom - y] : undefined;
}

/** The beginning and end of a range of the page. Both are 0 if it lies outside. */
function placedRange(from: number, length: number, whole: number): readonly [number, number] {
  const ends = [from, from + length].map((at) => Math.round((at / whole) * boxUnits));
  const tolerance = boxUnits * mostDistortion;
  if (!ends.every((at) => at >= -tolerance && at <= boxUnits + tolerance)) return [0, 0];
  const [start = 0, end = 0] = ends.map((at) => Math.min(boxUnits, Math.max(0, at)));
  return [start, end];
}
