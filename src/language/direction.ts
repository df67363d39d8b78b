/** Which way text in a language runs; `ltr` where the language is unknown. */
export type Direction = 'ltr' | 'rtl';

interface LocaleWithText {
  getTextInfo(): { readonly direction?: Direction };
}

const known = new Map<string, Direction>();

// ur => rtl; az-Arab => rtl; hi => ltr
export function direction(lang: string): Direction {
  const cached = known.get(lang);
  if (cached) return cached;
  const found = readDirection(lang);
  known.set(lang, found);
  return found;
}

function readDirection(lang: string): Direction {
  try {
    const locale = new Intl.Locale(lang).maximize() as Intl.Locale & LocaleWithText;
    return locale.getTextInfo().direction ?? 'ltr';
  } catch (error) {
    if (error instanceof RangeError) return 'ltr';
    throw error;
  }
}
