import { Parser } from 'htmlparser2';
import { PageElement } from './page-element.ts';

/** A page as a tree of what a reader sees, and what its head says. */
export interface PageTree {
  readonly body: PageElement;
  /** The attributes of its meta elements. */
  readonly metas: readonly Readonly<Record<string, string>>[];
  /** The text of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
  readonly title: string;
  readonly lang?: string;
  readonly canonical?: string;
}

const deepest = 120;
const unseen = new Set(['script', 'style', 'svg', 'noscript', 'template', 'canvas', 'object']);
const frames = new Set(['html', 'head', 'body']);
const mostText = 4_000_000;

/**
 * Reads a page in one pass. Elements nested deeper than a reader of the tree can follow are left out, their content stays; what no
 * reader sees is passed over, unless it has no end.
 */
export function readPageTree(source: string): PageTree {
  const body = new PageElement('BODY', {});
  const metas: Record<string, string>[] = [];
  const linkedData: string[] = [];
  const open: (PageElement | undefined)[] = [];
  const endless = new Set<string>();
  let [here, skipping, skipped, letters] = [body, '', 0, 0];
  let [title, script] = ['', ''];
  let inTitle = false;
  let lang: string | undefined;
  let canonical: string | undefined;

  const hasEnd = (name: string, from: number): boolean => {
    if (
      !endless.has(name) &&
      source.indexOf(`</${name}`, from) < 0 &&
      source.indexOf(`</${name.toUpperCase()}`, from) < 0
    )
      endless.add(name);
    return !endless.has(name);
  };
  const enter = (name: string, attributes: Record<string, string>): void => {
    const deep = open.length >= deepest;
    const element = deep ? undefined : new PageElement(name.toUpperCase(), hiding(attributes), here);
    open.push(element);
    if (!element) return;
    here.nodes.push(element);
    here = element;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipping !== '') skipped += name === skipping ? 1 : 0;
        else if (unseen.has(name) && hasEnd(name, parser.startIndex)) {
          [skipping, skipped] = [name, 1];
          script = name === 'script' && /ld\+json/i.test(attributes.type ?? '') ? ' ' : '';
        } else if (name === 'meta') metas.push(attributes);
        else if (name === 'html') lang ??= attributes.lang;
        else if (name === 'link') {
          if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '')) canonical ??= attributes.href;
        } else if (name === 'title') inTitle = title === '';
        else if (!frames.has(name)) enter(name, attributes);
      },
      ontext(text) {
        if (script !== '') script += text;
        else if (inTitle) title += text;
        else if (skipping === '' && letters < mostText) {
          letters += text.length;
          const last = here.nodes.length - 1;
          // An entity comes as a text of its own.
          if (typeof here.nodes[last] === 'string') here.nodes[last] += text;
          else here.nodes.push(text);
        }
      },
      onclosetag(name) {
        if (skipping !== '') {
          if (name !== skipping || --skipped > 0) return;
          if (script !== '') linkedData.push(script);
          [skipping, script] = ['', ''];
        } else if (name === 'title') inTitle = false;
        else if (name !== 'meta' && name !== 'link' && !frames.has(name) && open.length > 0) {
          const closed = open.pop();
          if (closed?.parent) here = closed.parent;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
  return {
    body,
    metas,
    linkedData,
    title: title.replace(/\s+/g, ' ').trim(),
    ...(lang === undefined ? {} : { lang }),
    ...(canonical === undefined ? {} : { canonical }),
  };
}

function hiding(attributes: Record<string, string>): Record<string, string> {
  return /display\s*:\s*none/i.test(attributes.style ?? '') ? { ...attributes, hidden: '' } : attributes;
}
