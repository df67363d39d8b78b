import { posix } from 'node:path';
import { fileKinds } from '../files/file-kinds.ts';
import { languageTag } from '../front-matter/language-tag.ts';
import { type BodyFile, fileLinkAttributes, fileNote } from './body-file.ts';
import { escapeHtml } from './escape-html.ts';
import type { BodyPicture } from './picture-html.ts';

/** A file with the words of its link. */
export interface NamedFile {
  readonly file: BodyFile;
  /** As the article names it. */
  readonly src: string;
  readonly text: string;
}

/** A sound or film, with everything that its paragraph says about it. */
export interface PlayerParts {
  readonly medium: NamedFile;
  readonly caption: string;
  readonly poster: BodyPicture | undefined;
  readonly captions: readonly NamedFile[];
  /** Other files, such as a transcript. */
  readonly others: readonly NamedFile[];
}

/** A player of the browser. It loads nothing before the reader starts it. */
export function playerHtml(
  parts: PlayerParts,
  { root, lang }: { readonly root: string; readonly lang: string },
): string {
  const { medium, caption, poster, captions, others } = parts;
  const isFilm = fileKinds[medium.file.ending].use === 'film';
  const tag = isFilm ? 'video' : 'audio';
  const still = poster?.sources.at(-1)?.variants.at(-1);
  const name = medium.text || caption;
  const attributes = [
    'controls preload="none"',
    ...(isFilm && still
      ? [`poster="${escapeHtml(root + still.url)}" width="${still.width}" height="${still.height}"`]
      : []),
    ...(name === '' ? [] : [`aria-label="${escapeHtml(name)}"`]),
  ];
  const source = `<source src="${escapeHtml(root + medium.file.url)}" type="${fileKinds[medium.file.ending].type}">`;
  const tracks = captions.map((track) => trackHtml(track, root, lang));
  const words = caption || medium.text;
  // A track does not offer SRT for download.
  const subtitles = captions.filter(({ file }) => file.ending === 'srt');
  const link = ({ file, src }: NamedFile, html: string) => `<a ${fileLinkAttributes(file, src, root)}>${html}</a>`;
  const links = [
    link(medium, fileNote(medium.file, lang)),
    ...[...subtitles, ...others].map(
      (named) => `${link(named, escapeHtml(named.text))} (${fileNote(named.file, lang)})`,
    ),
  ].map((html) => `<small>${html}</small>`);
  const figcaption = `<figcaption>${[...(words === '' ? [] : [escapeHtml(words)]), ...links].join(' ')}</figcaption>`;
  return `<figure class="player"><${tag} ${attributes.join(' ')}>${source}${tracks.join('')}</${tag}>${figcaption}</figure>\n`;
}

/** Browsers read captions as VTT only, so the site has a VTT file of each SRT file. `talk.hi.vtt` is in Hindi. */
function trackHtml({ file, src, text }: NamedFile, root: string, lang: string): string {
  const written = posix.extname(src.slice(0, -posix.extname(src).length)).slice(1);
  const tag = languageTag(written);
  const url = file.url.replace(/\.srt$/, '.vtt');
  const label = text === '' ? '' : ` label="${escapeHtml(text)}"`;
  return `<track kind="captions" src="${escapeHtml(root + url)}" srclang="${escapeHtml(tag.ok ? tag.value : lang)}"${label}>`;
}
