import type { BodyElement, BodyNode } from '../body-element.ts';
import { hasMeaningWhenEmpty, isBlock } from '../element-kinds.ts';
import { escapeText } from './escape-text.ts';
import type { MarkdownRules } from './markdown-rule.ts';
import { codeBlock, codeSpan } from './plain-rules.ts';

/** Writes an element as Markdown. Its spaces are collapsed already. If there is no rule for an element, only its content is written. */
export function writeMarkdown(root: BodyElement, rules: MarkdownRules): string {
  return contentOf(root, rules, false)
    .replace(/^[\t\r\n]+/, '')
    .trimEnd();
}

function contentOf(parent: BodyElement, rules: MarkdownRules, inCode: boolean): string {
  const parts: string[] = [];
  const { nodes } = parent;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as BodyNode;
    if (typeof node === 'string') join(parts, inCode ? node : escapeText(node));
    else join(parts, elementText(node, at, rules, inCode));
  }
  return parts.join('');
}

function elementText(node: BodyElement, at: number, rules: MarkdownRules, inCode: boolean): string {
  const { nodeName } = node;
  const block = isBlock(nodeName);
  if (!hasContent(node)) return block ? '\n\n' : edgesOf(node, at).join('');
  const content = contentOf(node, rules, inCode || nodeName === 'CODE');
  const siblings = node.parentNode?.nodes ?? [];
  if (block) return applyRule(content, node, rules, siblings.length);
  const [leading, trailing] = edgesOf(node, at);
  const text = applyRule(leading || trailing ? content.trim() : content, node, rules, siblings.length);
  return `${leading}${text}${trailing}`;
}

function applyRule(content: string, node: BodyElement, rules: MarkdownRules, count: number): string {
  const { nodeName, parentNode } = node;
  const rule = Object.hasOwn(rules, nodeName) ? rules[nodeName] : undefined;
  if (rule) return rule(content, node, parentNode?.nodes[count - 1] === node);
  const [first] = node.nodes;
  if (nodeName === 'PRE' && typeof first === 'object' && first.nodeName === 'CODE') return codeBlock(first);
  if (nodeName === 'CODE' && (parentNode?.nodeName !== 'PRE' || count > 1)) return codeSpan(content);
  return isBlock(nodeName) ? `\n\n${content}\n\n` : content;
}

function hasContent(node: BodyElement): boolean {
  return (
    hasMeaningWhenEmpty(node.nodeName) ||
    node.nodes.some((inner) => (typeof inner === 'string' ? /\S/.test(inner) : hasContent(inner)))
  );
}

// White space at the ends of an inline element is written outside of its marks, unless there is a space already.
function edgesOf(node: BodyElement, at: number): readonly [string, string] {
  const text = node.textContent;
  if (!/^\s|\s$/.test(text)) return ['', ''];
  const leading = text.slice(0, text.length - text.trimStart().length);
  const trailing = leading === text ? '' : text.slice(text.trimEnd().length);
  const leadingRest = leading.replace(/^[ \t\r\n]+/, '');
  const trailingRest = trailing.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
  const siblings = node.parentNode?.nodes ?? [];
  return [
    leadingRest !== leading && textBeside(siblings[at - 1]).endsWith(' ') ? leadingRest : leading,
    trailingRest !== trailing && textBeside(siblings[at + 1]).startsWith(' ') ? trailingRest : trailing,
  ];
}

function textBeside(node: BodyNode | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return isBlock(node.nodeName) ? '' : node.textContent;
}

// Joins two texts. The longer run of line breaks between them stays, two line breaks at most.
function join(parts: string[], added: string): void {
  const tail = parts.pop() ?? '';
  let [end, begin] = [tail.length, 0];
  while (end > 0 && tail[end - 1] === '\n') end -= 1;
  while (begin < added.length && added[begin] === '\n') begin += 1;
  const lines = Math.min(2, Math.max(tail.length - end, begin));
  if (end > 0) parts.push(end === tail.length ? tail : tail.slice(0, end));
  if (lines > 0) parts.push('\n'.repeat(lines));
  if (begin < added.length) parts.push(begin === 0 ? added : added.slice(begin));
}
