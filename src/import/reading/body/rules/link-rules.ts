import type { Note } from '../../draft/draft.ts';
import type { BodyElement } from '../body-element.ts';
import type { Resolve } from '../resolve.ts';
import { escapeText } from './escape-text.ts';
import type { MarkdownRules } from './markdown-rule.ts';

/** Rules for links and pictures. If a link or picture leads nowhere, its text stays and `notes` says so. */
export function linkRules(resolve: Resolve, notes: Note[]): MarkdownRules {
  return {
    A: (content, node) => link(content, node, resolve, notes),
    IMG: (_, node) => picture(node, resolve, notes),
  };
}

function link(content: string, node: BodyElement, resolve: Resolve, notes: Note[]): string {
  const href = node.getAttribute('href')?.trim() ?? '';
  const words = content
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/(?:\\?\n)+/g, ' ')
    .trim();
  // A link around a picture that is not in the source keeps the words of the picture.
  const text = words === '' ? shownAlt(node.querySelector('img')) : words;
  if (href === '' || text === '') return content;
  // A link around a picture mostly leads to a larger copy. Like a link inside the page, it is useless in an archive.
  if (/^!\[/.test(text) || href.startsWith('#')) return content;
  const resolved = resolve.link(href);
  if ('lost' in resolved) {
    notes.push({
      kind: 'changed',
      field: 'body',
      message: `the link "${text.slice(0, 80)}" has no target in the archive or on the web: ${href.slice(0, 200)}`,
    });
    return content;
  }
  const spaces = [/^\s/.test(content) ? ' ' : '', /\s$/.test(content) ? ' ' : ''];
  return `${spaces[0]}[${text}](${linkTarget(resolved.href)})${spaces[1]}`;
}

function picture(node: BodyElement, resolve: Resolve, notes: Note[]): string {
  const src = node.getAttribute('src')?.trim() ?? '';
  const alt = plainAlt(node);
  const shown = shownAlt(node);
  const words = alt === '' ? '' : `; "${alt.slice(0, 200)}"`;
  const inLink = node.closest('a') !== null;
  if (src === '') {
    if (alt !== '')
      notes.push({ kind: 'missing', field: 'body', message: `a picture has no address in the source${words}` });
    return '';
  }
  const found = resolve.picture(src);
  if ('src' in found) return `![${shown}](${linkTarget(found.src)})`;
  const missing = (message: string) => notes.push({ kind: 'missing', field: 'body', message });
  if (found.fault !== undefined) missing(`a picture was left out: ${found.fault.slice(0, 400)}${words}`);
  if ('href' in found) {
    missing(`a picture stays on the web: ${found.href.slice(0, 200)}`);
    if (!inLink) return `[${shown === '' ? fileName(src) : shown}](${linkTarget(found.href)})`;
  } else if (found.fault === undefined) missing(`a picture is not in the source: ${src.slice(0, 200)}${words}`);
  return '';
}

function plainAlt(image: BodyElement): string {
  return (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
}

function shownAlt(image: BodyElement | null): string {
  return image === null
    ? ''
    : escapeText(plainAlt(image))
        .replace(/[[\]]/g, '\\$&')
        .replace(/\\\\(?=[[\]])/g, '\\');
}

function fileName(src: string): string {
  return escapeText(
    decodeURI(
      src
        .split(/[?#]/)[0]
        ?.split('/')
        .at(-1)
        ?.replace(/%(?![0-9a-f]{2})/gi, '%25') ?? '',
    ),
  );
}

function linkTarget(href: string): string {
  const plain = href.replace(/\s/g, '%20').replace(/</g, '%3C').replace(/>/g, '%3E');
  return plain.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}
