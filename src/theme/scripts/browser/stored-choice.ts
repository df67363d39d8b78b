/** What this reader once chose, or null; storage that is shut off counts as no choice. */
export function storedChoice(name: string): string | null {
  try {
    return localStorage.getItem(`sanchika-${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice where the browser lets us, or forgets it where it is empty; the page shows it either way. */
export function keepChoice(name: string, choice: string): void {
  try {
    if (choice === '') localStorage.removeItem(`sanchika-${name}`);
    else localStorage.setItem(`sanchika-${name}`, choice);
  } catch {
    // a private window without storage: the choice holds for this page
  }
}
