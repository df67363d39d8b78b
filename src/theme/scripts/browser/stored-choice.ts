/** The key of a choice: an address in the archive, because another archive may use the same host. `https://example.org/a/assets/scheme` */
export function choiceKey(name: string): string {
  const script = document.querySelector<HTMLScriptElement>('[src*=scheme-]');
  return new URL(name, script?.src).href;
}

/** The stored choice of the reader, or null if there is none or storage is disabled. Callers ignore values that they do not know. */
export function storedChoice(name: string): string | null {
  try {
    return localStorage.getItem(choiceKey(name));
  } catch {
    return null;
  }
}

/** Stores a choice if the browser allows it. An empty one means no choice. */
export function storeChoice(name: string, choice: string): void {
  try {
    localStorage.setItem(choiceKey(name), choice);
  } catch {
    // Without storage the choice applies to this page only.
  }
}
