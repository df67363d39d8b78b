import { keepChoice, storedChoice } from '../browser/stored-choice.ts';

export type Scheme = 'light' | 'dark';

/** The scheme that this reader chose, or null. */
export function storedScheme(): Scheme | null {
  const scheme = storedChoice('scheme');
  return scheme === 'light' || scheme === 'dark' ? scheme : null;
}

export function keepScheme(scheme: Scheme): void {
  keepChoice('scheme', scheme);
}
