import { Parser } from 'htmlparser2';
import { BodyElement } from './body-element.ts';
import { limitNesting } from './limit-nesting.ts';

/** Elements in one another, more than which are taken for their content. */
const deepest = 300;

/** A part of a page as the body of a document that is only read: nothing in it runs or is fetched. */
export function parseFragment(html: string): BodyElement {
  const root = new BodyElement('BODY');
  if (!/[<&]/.test(html)) {
    root.append(html);
    return root;
  }
  let here = root;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > deepest) return;
        const element = new BodyElement(name.toUpperCase(), attributes);
        here.append(element);
        here = element;
      },
      // An entity comes as a text of its own; signs that mean something together must stand together.
      ontext: (text) => here.append(text),
      onclosetag() {
        if (depth <= deepest) here = here.parentNode ?? root;
        depth -= 1;
      },
    },
    { decodeEntities: true },
  );
  parser.end(limitNesting(html).replace(/<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, ''));
  return root;
}
