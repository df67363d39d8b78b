import { extname } from 'node:path';
import { slug } from '../../../language/slug.ts';
import { cleanName } from './picture-paths.ts';

const endings: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  jpg: 'jpg',
  jpe: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};

/** Whether the name of a file ends like that of a picture that can be imported. */
export function isPictureName(file: string): boolean {
  return extname(cleanName(file)).slice(1).toLowerCase() in endings;
}

/** The name of a picture beside its article: `chart.PNG` of `2023/07/27/x` => `x-chart.png`. */
export function pictureName(article: string, file: string): string | undefined {
  const written = extname(cleanName(file)).slice(1).toLowerCase();
  // Browsers save some pictures without an ending.
  const ending = written === '' ? 'jpg' : endings[written];
  if (ending === undefined) return undefined;
  const stem = article.split('/').at(-1) ?? '';
  const own = slug(
    cleanName(file)
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? '',
  );
  return `${own === stem || own.startsWith(`${stem}-`) ? own : `${stem}-${own}`}.${ending}`;
}

/** The reason why a picture file is refused; undefined if it is good. SVG that could run code or fetch files is refused. */
export function pictureFault(bytes: Uint8Array, ending: string): string | undefined {
  if (ending === 'svg') return svgFault(Buffer.from(bytes).toString('utf8'));
  const kind = kindOf(Buffer.from(bytes.subarray(0, 32)));
  return kind === undefined ? 'is not a picture' : undefined;
}

function kindOf(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (/^RIFF.{4}WEBP/s.test(text)) return 'webp';
  return /^.{4}ftyp(?:avif|avis|mif1)/s.test(text) ? 'avif' : undefined;
}

function svgFault(text: string): string | undefined {
  if (!/<svg[\s>]/i.test(text)) return 'is not a picture';
  const runsCode =
    /<script|<foreignobject|<!entity|\son[a-z]+\s*=|javascript:|<(?:iframe|embed|object|handler)|@import/i.test(text);
  const fetches = /(?:href|src)\s*=\s*["']\s*(?:https?:|\/\/|data:text)|url\(\s*(?:["']\s*)?(?:https?:|\/\/)/i.test(
    text,
  );
  return runsCode || fetches ? 'is an SVG file that runs code or loads files' : undefined;
}
