import { storedChoice } from '../browser/stored-choice.ts';

type Scheme = 'light' | 'dark';

/** The color scheme that the reader chose, or null. */
export function storedScheme(): Scheme | null {
  const scheme = storedChoice('scheme');
  return scheme === 'light' || scheme === 'dark' ? scheme : null;
}
