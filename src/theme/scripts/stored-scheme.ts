export type Scheme = 'light' | 'dark';

const key = 'sanchika-scheme';

/** The scheme that this reader chose, or null; storage that is shut off counts as no choice. */
export function storedScheme(): Scheme | null {
  try {
    const scheme = localStorage.getItem(key);
    return scheme === 'light' || scheme === 'dark' ? scheme : null;
  } catch {
    return null;
  }
}

/** Keeps the choice where the browser lets us; the page shows it either way. */
export function keepScheme(scheme: Scheme): void {
  try {
    localStorage.setItem(key, scheme);
  } catch {
    // a private window without storage: the choice holds for this page
  }
}
