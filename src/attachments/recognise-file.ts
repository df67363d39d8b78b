import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { FileEnding } from '../articles/files/file-kinds.ts';
import { zipMembers } from './zip-members.ts';

/** The beginning of a file that is looked at. */
const headBytes = 64 * 1024;
/** A map of more bytes is not parsed, which would need many times its size of memory. */
const mostJsonBytes = 50_000_000;
const mostCaptionBytes = 10_000_000;

const geoTypes: ReadonlySet<unknown> = new Set([
  ...['FeatureCollection', 'Feature', 'GeometryCollection', 'Point', 'MultiPoint', 'LineString'],
  ...['MultiLineString', 'Polygon', 'MultiPolygon'],
]);
const cueTime = /(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}[ \t]+-->[ \t]+(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}/;

type Check = (head: Buffer, file: string) => boolean | Promise<boolean>;

const latin = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);
const brand = (head: Buffer): string => (latin(head, 4, 8) === 'ftyp' ? latin(head, 8, 12) : '');
const isPhotoBrand = (name: string): boolean => /^(?:qt {2}|hei[cxs]|hev[cx]|mif1|msf1|avi[fs]|crx )$/.test(name);
const hasMember =
  (name: string): Check =>
  async (_, file) =>
    (await zipMembers(file)).has(name);
/** EPUB and OpenDocument begin with an uncompressed member that names the type. */
const isTyped =
  (type: string): Check =>
  async (head, file) =>
    latin(head, 30, 38 + type.length) === `mimetype${type}` && (await zipMembers(file)).size > 1;

/** Whether a file's content is of the kind that its name says. Of a text, only that it is no binary file can be seen. */
const checks: Readonly<Record<FileEnding, Check>> = {
  pdf: (head) => latin(head, 0, 1024).includes('%PDF-'),
  epub: isTyped('application/epub+zip'),
  ods: isTyped('application/vnd.oasis.opendocument.spreadsheet'),
  docx: hasMember('word/document.xml'),
  xlsx: hasMember('xl/workbook.xml'),
  zip: async (_, file) => (await zipMembers(file)).size > 0,
  csv: isText,
  txt: isText,
  geojson: (head, file) => isText(head) && isGeoJson(file),
  mp3: (head) => latin(head, 0, 3) === 'ID3' || isMpegFrame(head),
  m4a: (head) => brand(head) !== '' && !isPhotoBrand(brand(head)),
  mp4: (head) => brand(head) !== '' && !isPhotoBrand(brand(head)) && !/^M4[AB] $/.test(brand(head)),
  ogg: (head) => latin(head, 0, 4) === 'OggS',
  wav: (head) => latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WAVE',
  webm: (head) =>
    head.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3])) && latin(head, 0, 64).includes('webm'),
  vtt: (head, file) => isCaptions(file) && /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(head.toString()),
  srt: (head, file) => isCaptions(file) && /^\ufeff?\s*\d+[ \t]*\r?\n/.test(head.toString()),
};

/** Whether the content of a file is of a kind. Reads its beginning, and the directory of a ZIP. */
export async function isFileOfKind(file: string, ending: FileEnding): Promise<boolean> {
  const head = readHead(file);
  return head.length > 0 && (await checks[ending](head, file));
}

function readHead(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(headBytes);
    return head.subarray(0, readSync(handle, head, 0, headBytes, 0));
  } finally {
    closeSync(handle);
  }
}

// UTF-16 has zero bytes, and a mark at its beginning.
function isText(head: Buffer): boolean {
  const [first, second] = head;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || !head.includes(0);
}

/** Captions are UTF-8 and have the time of a cue. */
function isCaptions(file: string): boolean {
  if (statSync(file).size > mostCaptionBytes) return false;
  const bytes = readFileSync(file);
  return isUtf8(bytes) && !bytes.includes(0) && cueTime.test(bytes.toString());
}

function isMpegFrame(head: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = head;
  const hasLayer = (second & 0x06) !== 0 && (second & 0x18) !== 0x08;
  return first === 0xff && (second & 0xe0) === 0xe0 && hasLayer && third >> 4 !== 15 && (third & 0x0c) !== 0x0c;
}

function isGeoJson(file: string): boolean {
  try {
    if (statSync(file).size > mostJsonBytes) return false;
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && 'type' in value && geoTypes.has(value.type);
  } catch {
    return false;
  }
}
