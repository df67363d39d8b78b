import { sha256 } from '../../language/hashing/sha256.ts';
import { readScanPage } from './read-scan-page.ts';
import { pageText } from './scan-page.ts';
import { type PlacedWords, placeWords } from './scan-words.ts';

/** The files that the site has of the text of a scan. */
export interface ScanFiles {
  /** Hex digest of their content and of the file that they are made of, so that no two scans share a file. */
  readonly name: string;
  /** Whether one of them has the words with their places on the picture. */
  readonly hasWords: boolean;
  /** The size of the picture, to which the places are scaled. */
  readonly picture: PictureSize;
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The text of a scan, and what is published of it. */
export interface MeasuredScan {
  /** Hex digest of the file. */
  readonly sha256: string;
  /** The size of the published text. */
  readonly bytes: number;
  readonly ending: 'txt';
  readonly scan: ScanFiles;
  readonly text: string;
}

/** What is made of the text of a scan. */
interface ScanContent {
  readonly sha256: string;
  readonly text: string;
  /** The file with the text alone. */
  readonly textFile: Buffer;
  /** The file from which a page loads the words: a script, because pages opened from the disk may not fetch. */
  readonly wordsFile?: Buffer;
  /** Why readers miss something. */
  readonly note?: NonNullable<PlacedWords['note']>;
}

/** Says that a file is UTF-8. A browser that opens a text from the disk does not know it otherwise. */
const byteOrderMark = '\ufeff';

/** Reads the text of a scan, and checks whether its words have places on the picture. Throws a `ScanTextError`. */
export function measureScan(
  file: string,
  picture: PictureSize,
): { readonly info: MeasuredScan; readonly note?: NonNullable<PlacedWords['note']> } {
  const { sha256: hash, text, textFile, wordsFile, note } = scanContent(file, picture);
  const { width, height } = picture;
  const name = sha256(Buffer.concat([Buffer.from(hash), textFile, wordsFile ?? Buffer.alloc(0)]));
  const scan = { name, hasWords: wordsFile !== undefined, picture: { width, height } };
  return {
    info: { sha256: hash, bytes: textFile.length, ending: 'txt', scan, text },
    ...(note ? { note } : {}),
  };
}

/** The files of the text of a scan. */
export function scanContent(file: string, picture: PictureSize): ScanContent {
  const { page, bytes } = readScanPage(file);
  const text = pageText(page);
  const placed: PlacedWords = page.isPlain ? {} : placeWords(page, picture);
  const note = text === '' ? emptyPage : placed.note;
  return {
    sha256: sha256(bytes),
    text,
    textFile: Buffer.from(`${byteOrderMark}${text}\n`),
    ...(text !== '' && placed.words
      ? { wordsFile: Buffer.from(`document.currentScript.words=${JSON.stringify(placed.words)}\n`) }
      : {}),
    ...(note ? { note } : {}),
  };
}

const emptyPage = { message: 'has no words', remedy: 'recognise the page again, or delete "text" if it has none' };
