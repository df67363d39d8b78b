import type { BodyElement } from './body-element.ts';

/** All elements in `root` with a class, in the order of the text. */
export function elementsWithClass(root: BodyElement, name: string): readonly BodyElement[] {
  const found: BodyElement[] = [];
  gather(root, name, found);
  return found;
}

/** The text of the first element with a class, in one line; undefined if it has none. */
export function textOfClass(root: BodyElement, name: string): string | undefined {
  const [element] = elementsWithClass(root, name);
  const text = element?.textContent.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

export function hasClass(element: BodyElement, name: string): boolean {
  return element.getAttribute('class')?.split(/\s+/).includes(name) ?? false;
}

function gather(element: BodyElement, name: string, found: BodyElement[]): void {
  for (const child of element.children) {
    if (hasClass(child, name)) found.push(child);
    gather(child, name, found);
  }
}
