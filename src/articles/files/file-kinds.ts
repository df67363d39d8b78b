import { posix } from 'node:path';

/** A kind of file that an article may link to. */
export interface FileKind {
  /** The name beside a link. */
  readonly label: string;
  /** The media type. */
  readonly type: string;
  /** A player shows sound and film; captions belong to a player; a reader opens or downloads all others. */
  readonly use: 'document' | 'data' | 'sound' | 'film' | 'captions';
}

/** Every kind of file that an article may link to, by the ending of its name. The site publishes these files. */
const table = {
  pdf: { label: 'PDF', type: 'application/pdf', use: 'document' },
  epub: { label: 'EPUB', type: 'application/epub+zip', use: 'document' },
  docx: {
    label: 'DOCX',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    use: 'document',
  },
  xlsx: { label: 'XLSX', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', use: 'data' },
  ods: { label: 'ODS', type: 'application/vnd.oasis.opendocument.spreadsheet', use: 'data' },
  csv: { label: 'CSV', type: 'text/csv', use: 'data' },
  geojson: { label: 'GeoJSON', type: 'application/geo+json', use: 'data' },
  txt: { label: 'TXT', type: 'text/plain', use: 'document' },
  zip: { label: 'ZIP', type: 'application/zip', use: 'data' },
  mp3: { label: 'MP3', type: 'audio/mpeg', use: 'sound' },
  m4a: { label: 'M4A', type: 'audio/mp4', use: 'sound' },
  ogg: { label: 'OGG', type: 'audio/ogg', use: 'sound' },
  wav: { label: 'WAV', type: 'audio/wav', use: 'sound' },
  mp4: { label: 'MP4', type: 'video/mp4', use: 'film' },
  webm: { label: 'WebM', type: 'video/webm', use: 'film' },
  vtt: { label: 'VTT', type: 'text/vtt', use: 'captions' },
  srt: { label: 'SRT', type: 'application/x-subrip', use: 'captions' },
} as const satisfies Readonly<Record<string, FileKind>>;

export type FileEnding = keyof typeof table;

export const fileKinds: Readonly<Record<FileEnding, FileKind>> = table;

/** The kinds as a list for messages: `PDF, EPUB, …`. */
export const fileKindList = Object.values(fileKinds)
  .map(({ label }) => label)
  .join(', ');

/** The ending that decides a file's kind, in lower case. Undefined for a file that articles cannot link to. */
export function fileEnding(path: string): FileEnding | undefined {
  const ending = posix.extname(path).slice(1).toLowerCase();
  return isFileEnding(ending) ? ending : undefined;
}

function isFileEnding(ending: string): ending is FileEnding {
  return Object.hasOwn(table, ending);
}
