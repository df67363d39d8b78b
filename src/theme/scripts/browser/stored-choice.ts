/** The stored choice of the reader, or null if there is none or storage is disabled. */
export function storedChoice(name: string): string | null {
  try {
    return localStorage.getItem(`sanchika-${name}`);
  } catch {
    return null;
  }
}

/** Stores a choice if the browser allows it, or removes an empty one. */
export function storeChoice(name: string, choice: string): void {
  try {
    if (choice === '') localStorage.removeItem(`sanchika-${name}`);
    else localStorage.setItem(`sanchika-${name}`, choice);
  } catch {
    // Without storage the choice applies to this page only.
  }
}
