import type { BodyElement, BodyNode, RuleNode } from './body-element.ts';
import { isBlock, isTelling } from './element-kinds.ts';
import { escapeText } from './escape-text.ts';
import { codeBlock, codeSpan } from './plain-rules.ts';

/** The Markdown of an element whose content is Markdown already; `isLast` where nothing follows in its parent. */
export type Rule = (content: string, node: RuleNode, isLast: boolean) => string;

/** Rules by the names of elements, in capitals. */
export type Rules = Readonly<Record<string, Rule>>;

/** The Markdown of an element whose spaces are collapsed; an element without a rule gives its content. */
export function writeMarkdown(root: BodyElement, rules: Rules): string {
  return contentOf(root, rules, false)
    .replace(/^[\t\r\n]+/, '')
    .trimEnd();
}

function contentOf(parent: BodyElement, rules: Rules, inCode: boolean): string {
  const parts: string[] = [];
  const { nodes } = parent;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as BodyNode;
    if (typeof node === 'string') join(parts, inCode ? node : escapeText(node));
    else join(parts, elementText(node, at, rules, inCode));
  }
  return parts.join('');
}

function elementText(node: BodyElement, at: number, rules: Rules, inCode: boolean): string {
  const { nodeName } = node;
  const block = isBlock(nodeName);
  if (!saysSomething(node)) return block ? '\n\n' : edgesOf(node, at).join('');
  const content = contentOf(node, rules, inCode || nodeName === 'CODE');
  const siblings = node.parentNode?.nodes ?? [];
  if (block) return ruled(content, node, rules, siblings.length);
  const [leading, trailing] = edgesOf(node, at);
  const text = ruled(leading || trailing ? content.trim() : content, node, rules, siblings.length);
  return `${leading}${text}${trailing}`;
}

function ruled(content: string, node: BodyElement, rules: Rules, count: number): string {
  const { nodeName, parentNode } = node;
  const rule = Object.hasOwn(rules, nodeName) ? rules[nodeName] : undefined;
  if (rule) return rule(content, node, parentNode?.nodes[count - 1] === node);
  const [first] = node.nodes;
  if (nodeName === 'PRE' && typeof first === 'object' && first.nodeName === 'CODE') return codeBlock(first);
  if (nodeName === 'CODE' && (parentNode?.nodeName !== 'PRE' || count > 1)) return codeSpan(content);
  return isBlock(nodeName) ? `\n\n${content}\n\n` : content;
}

function saysSomething(node: BodyElement): boolean {
  return (
    isTelling(node.nodeName) ||
    node.nodes.some((one) => (typeof one === 'string' ? /\S/.test(one) : saysSomething(one)))
  );
}

// White space at the edges of an element within a line stands outside of its signs; that beside another space is gone.
function edgesOf(node: BodyElement, at: number): readonly [string, string] {
  const text = node.textContent;
  if (!/^\s|\s$/.test(text)) return ['', ''];
  const edges = /^([ \t\r\n]*)(\s*)(?:(?=\S)[\s\S]*\S)?((\s*?)([ \t\r\n]*))$/.exec(text);
  const [, ascii = '', leadingRest = '', trailing = '', trailingRest = '', trailingAscii = ''] = edges ?? [];
  const siblings = node.parentNode?.nodes ?? [];
  return [
    ascii !== '' && textBeside(siblings[at - 1]).endsWith(' ') ? leadingRest : ascii + leadingRest,
    trailingAscii !== '' && textBeside(siblings[at + 1]).startsWith(' ') ? trailingRest : trailing,
  ];
}

function textBeside(node: BodyNode | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return isBlock(node.nodeName) ? '' : node.textContent;
}

// Of the empty lines at the end of one text and the beginning of the next as many stay as the longer has, two at most.
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
