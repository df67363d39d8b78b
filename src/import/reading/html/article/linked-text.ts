import { BodyElement } from '../../body/body-element.ts';

const shortestText = 300;
/** Below this share, the page shows only a teaser, or needs a script to show the text. */
const smallShare = 0.25;

/** The text of the article in the linked data, if the page shows far less: only `good` letters of running text. */
export function linkedText(text: string | undefined, good: number): BodyElement | undefined {
  if (text === undefined || text.length < shortestText || good >= text.length * smallShare) return undefined;
  const root = new BodyElement('DIV');
  for (const line of text.split(/\n+/)) {
    if (line.trim() === '') continue;
    const paragraph = new BodyElement('P', {}, root);
    paragraph.append(line.trim());
    root.append(paragraph);
  }
  return root;
}
