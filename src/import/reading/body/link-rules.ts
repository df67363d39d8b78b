import type { Note } from '../draft/draft.ts';
import type { RuleNode } from './body-element.ts';
import { escapeText } from './escape-text.ts';
import type { Resolve } from './resolve.ts';
import type { Rules } from './write-markdown.ts';

/** Rules for links and pictures; what leads nowhere is told in `notes`, its words stay. */
export function linkRules(resolve: Resolve, notes: Note[]): Rules {
  return {
    A: (content, node) => link(content, node, resolve, notes),
    IMG: (_, node) => picture(node, resolve, notes),
  };
}

function link(content: string, node: RuleNode, resolve: Resolve, notes: Note[]): string {
  const href = node.getAttribute('href')?.trim() ?? '';
  const text = content
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/(?:\\?\n)+/g, ' ')
    .trim();
  if (href === '' || text === '') return content;
  // A link around a picture, mostly to its larger self, and one to a place on the page say nothing in an archive.
  if (/^!\[/.test(text) || href.startsWith('#')) return content;
  const found = resolve.link(href);
  if ('lost' in found) {
    notes.push({
      kind: 'changed',
      field: 'body',
      message: `the link of "${text.slice(0, 80)}" leads to nothing known: ${href.slice(0, 200)}`,
    });
    return content;
  }
  const spaces = [/^\s/.test(content) ? ' ' : '', /\s$/.test(content) ? ' ' : ''];
  return `${spaces[0]}[${text}](${target(found.href)})${spaces[1]}`;
}

function picture(node: RuleNode, resolve: Resolve, notes: Note[]): string {
  const src = source(node);
  const alt = (node.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  const shown = escapeText(alt)
    .replace(/[[\]]/g, '\\$&')
    .replace(/\\\\(?=[[\]])/g, '\\');
  if (src === '') return alt === '' ? '' : `*${shown}*`;
  const found = resolve.picture(src);
  if ('src' in found) return `![${shown}](${target(found.src)})`;
  const inLink = node.closest('a') !== null;
  if ('href' in found) {
    notes.push({ kind: 'missing', field: 'body', message: `a picture stays on the web: ${src.slice(0, 200)}` });
    if (!inLink) return `[${shown === '' ? fileName(src) : shown}](${target(found.href)})`;
  } else
    notes.push({ kind: 'missing', field: 'body', message: `a picture is not in the source: ${src.slice(0, 200)}` });
  return shown === '' ? '' : `*${shown}*`;
}

// Pages that load pictures late keep the address in another attribute.
function source(node: RuleNode): string {
  const src = node.getAttribute('src')?.trim() ?? '';
  const late = ['data-src', 'data-original', 'data-lazy-src']
    .map((name) => node.getAttribute(name)?.trim() ?? '')
    .find((value) => value !== '');
  return (src === '' || src.startsWith('data:')) && late !== undefined ? late : src;
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

function target(href: string): string {
  const plain = href.replace(/\s/g, '%20').replace(/</g, '%3C').replace(/>/g, '%3E');
  return plain.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}
