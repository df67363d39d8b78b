import { readFileSync, statSync } from 'node:fs';
import { fontCharacters, isEmptyGlyph } from './font-letters.ts';
import { readWoff2, type Woff2 } from './read-woff2.ts';

const kilobyte = 1024;
/** Limits for a font file: an error, and a warning, because a page loads it before its text has its final form. */
const limits = { refused: 1024 * kilobyte, warned: 60 * kilobyte } as const;

/** A font file of the owner. */
export interface OwnFont {
  /** Absolute. */
  readonly file: string;
  /** `400`, or `400 700` of a variable font. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  readonly range: string;
  /** The scripts whose letters it has all of. */
  readonly scripts: readonly FontScript[];
}

/** A script with its blocks, and the letters without which a text in it has gaps. Its words are drawn by one font. */
const scripts = {
  latin: { blocks: [[0, 0x24f] as const], letters: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,' },
  devanagari: {
    blocks: [[0x900, 0x97f] as const, [0xa8e0, 0xa8ff] as const],
    letters: 'अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूृेैोौं्ँ़।',
  },
  arabic: {
    blocks: [[0x600, 0x6ff] as const, [0xfb50, 0xfefc] as const],
    letters: 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیئے۔،',
  },
} as const;
type FontScript = keyof typeof scripts;
const scriptNames = Object.keys(scripts) as readonly FontScript[];
const joining: readonly FontScript[] = ['devanagari', 'arabic'];

/** Reads a font file of the owner. Throws an error with a message for people if it cannot be used. */
export function readOwnFont(file: string): OwnFont {
  const { size } = statSync(file);
  if (size > limits.refused) throw new Error(`is larger than ${limits.refused / kilobyte / kilobyte} MB`);
  const font = parse(readFileSync(file));
  const characters = fontCharacters(font);
  const invisible = [...characters].find(([code, glyph]) => isLetter(code) && isEmptyGlyph(font, glyph));
  if (invisible)
    throw new Error(`has no outline for the letter ${String.fromCodePoint(invisible[0])}, which would be invisible`);
  const complete = scriptNames.filter(
    (name) =>
      [...scripts[name].letters].every((letter) => characters.has(letter.codePointAt(0) ?? 0)) &&
      (!joining.includes(name) || font.tables.has('GSUB')),
  );
  const isIn = (name: FontScript, code: number) =>
    scripts[name].blocks.some(([from, to]) => code >= from && code <= to);
  const used = [...characters.keys()].filter((code) =>
    scriptNames.every((name) => complete.includes(name) || !isIn(name, code)),
  );
  if (complete.length === 0) throw new Error('has no whole alphabet of Latin, Devanagari or Urdu');
  return { file, ...weightAndStyle(font), range: unicodeRange(used), scripts: complete };
}

/** Whether it is a font for texts in Urdu. */
export function hasUrdu({ scripts, style }: OwnFont): boolean {
  return style === 'normal' && scripts.includes('arabic');
}

/** The size of a font file in kilobytes if a page should not load it. */
export function heavyFont(file: string): number | undefined {
  const { size } = statSync(file);
  return size > limits.warned ? Math.ceil(size / kilobyte) : undefined;
}

function parse(bytes: Buffer): Woff2 {
  try {
    const font = readWoff2(bytes);
    fontCharacters(font);
    weightAndStyle(font);
    return font;
  } catch (cause) {
    throw new Error('is not a WOFF2 font', { cause });
  }
}

function isLetter(code: number): boolean {
  return (
    /[\p{L}\p{N}]/u.test(String.fromCodePoint(code)) &&
    code !== 0x3164 &&
    code !== 0xffa0 &&
    code !== 0x115f &&
    code !== 0x1160
  );
}

// https://learn.microsoft.com/en-us/typography/opentype/spec/os2 and /fvar
function weightAndStyle({ tables }: Woff2): Pick<OwnFont, 'weight' | 'style'> {
  const [os2, axes] = [tables.get('OS/2'), tables.get('fvar')];
  if (!os2) throw new Error('no table of weights');
  const style = (os2.readUInt16BE(62) & 1) === 1 ? 'italic' : 'normal';
  for (let index = 0; axes && index < axes.readUInt16BE(8); index++) {
    const axis = axes.subarray(axes.readUInt16BE(4) + index * axes.readUInt16BE(10));
    if (axis.toString('latin1', 0, 4) === 'wght')
      return { weight: `${axis.readInt32BE(4) / 65536} ${axis.readInt32BE(12) / 65536}`, style };
  }
  return { weight: String(Math.min(1000, Math.max(1, os2.readUInt16BE(4)))), style };
}

// [65, 66, 67, 97] => U+41-43, U+61
function unicodeRange(codes: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && code <= run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}
