/** Where a choice is stored: for good, or until the reader closes the tab. */
type StorageArea = 'localStorage' | 'sessionStorage';

/** The key of a choice: an address in the archive, because another archive may use the same host. `https://example.org/a/assets/scheme` */
export function choiceKey(name: string): string {
  const script = document.querySelector<HTMLScriptElement>('[src*=scheme-]');
  return new URL(name, script?.src).href;
}

/** The stored choice of the reader, or null if there is none or storage is disabled. Callers ignore values that they do not know. */
export function storedChoice(name: string, area: StorageArea = 'localStorage'): string | null {
  try {
    return globalThis[area].getItem(choiceKey(name));
  } catch {
    return null;
  }
}

/** Stores a choice if the browser allows it, or removes an empty one. */
export function storeChoice(name: string, choice: string, area: StorageArea = 'localStorage'): void {
  try {
    globalThis[area][choice ? 'setItem' : 'removeItem'](choiceKey(name), choice);
  } catch {
    // Without storage the choice applies to this page only.
  }
}
