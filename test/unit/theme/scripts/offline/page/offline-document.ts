import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import type { PageLanguage } from '../../../../../../src/theme/scripts/offline/page/page-language.ts';
import type { OfflineTexts } from '../../../../../../src/theme/scripts/offline/page/page-texts.ts';

const names = ['status', 'space', 'groups', 'missing', 'read', 'read-list'];

/** A language whose texts are their own names, and show their values: `keeping 2022`. */
export const english: PageLanguage = {
  lang: 'en',
  texts: new Proxy({} as OfflineTexts, {
    get: (_, name) =>
      ['keeping', 'done', 'stopped', 'removed', 'failed'].includes(String(name))
        ? `${String(name)} {name}`
        : ['size', 'space'].includes(String(name))
          ? `${String(name)} {size}`
          : name === 'full'
            ? 'full {name} {size}'
            : String(name),
  }),
};

/** Replaces the global `document` by the offline page until the end of the test. Keeps track of the focus. */
export function stubDocument(): Document {
  const parts = names.map((name) => `<div id="offline-${name}"></div>`).join('');
  const { document, HTMLElement } = parseHTML(
    `<html lang="en"><body class="page-offline">${parts}<a id="offline-again"></a></body></html>`,
  );
  let focused: unknown = null;
  Object.defineProperty(document, 'activeElement', { get: () => focused });
  HTMLElement.prototype.focus = function focus(this: HTMLElement) {
    focused = this;
  };
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLElement', HTMLElement);
  return document;
}

/** The texts of the elements in a row that are not hidden. */
export function shownIn(element: Element): readonly string[] {
  return [...element.children]
    .filter((child) => !(child as HTMLElement).hidden)
    .map((child) => (child.localName === 'progress' ? 'bar' : (child.textContent ?? '')))
    .filter((text) => text !== '');
}

/** Presses the visible button with this text. */
export function press(element: Element, text: string): void {
  const button = [...element.querySelectorAll('button')].find((each) => each.textContent === text && !each.hidden);
  if (!button) throw new Error(`no button "${text}" in: ${shownIn(element).join(', ')}`);
  button.click();
}
