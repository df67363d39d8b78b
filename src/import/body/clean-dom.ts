import type { Note } from '../draft.ts';

// Nothing in these is text of an article.
const dropped =
  'script,style,noscript,template,link,meta,title,head,svg,canvas,object,applet,input,select,textarea,nav,dialog';
const embedded = 'iframe,embed,video,audio';

/** Takes what is no text out of a part of a document, and puts links in place of embedded players. Changes `root`. */
export function cleanDom(root: Element): readonly Note[] {
  const notes: Note[] = [];
  for (const element of [...root.querySelectorAll(embedded)]) notes.push(...replaceEmbed(element));
  for (const element of [...root.querySelectorAll(dropped)]) {
    const name = element.nodeName.toLowerCase();
    const words = name === 'script' || name === 'style' ? '' : (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (['script', 'object', 'applet', 'input', 'select', 'textarea', 'nav', 'dialog'].includes(name) || words !== '') {
      const said = words === '' ? '' : `: "${words.slice(0, 120)}"`;
      notes.push({ kind: 'dropped', field: 'body', message: `an element <${name}>${said}` });
    }
    element.remove();
  }
  removeComments(root);
  // A parser makes a text of every entity; signs that mean something together must stand together.
  root.normalize();
  return notes;
}

function replaceEmbed(element: Element): readonly Note[] {
  const name = element.nodeName.toLowerCase();
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '';
  const href = source.startsWith('//') ? `https:${source}` : source;
  const title = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '';
  if (!/^https?:\/\/[^\s/]/i.test(href)) {
    element.remove();
    return [{ kind: 'dropped', field: 'body', message: `an element <${name}> that leads to no web address` }];
  }
  const link = element.ownerDocument.createElement('a');
  link.setAttribute('href', href);
  link.textContent = title.trim() === '' ? href.replace(/^https?:\/\//, '').slice(0, 100) : title;
  const paragraph = element.ownerDocument.createElement('p');
  paragraph.append(link);
  element.replaceWith(paragraph);
  return [{ kind: 'changed', field: 'body', message: `<${name}> became a link to ${href.slice(0, 200)}` }];
}

function removeComments(root: Element): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 8) child.remove();
      else waiting.push(child);
    }
  }
}
