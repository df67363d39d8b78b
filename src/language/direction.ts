import { memoize } from './memoize.ts';

/** The direction of text in a language. `ltr` if the language is unknown. */
export type Direction = 'ltr' | 'rtl';

interface LocaleWithText {
  getTextInfo(): { readonly direction?: Direction };
}

// ur => rtl; az-Arab => rtl; hi => ltr
export const direction = memoize((lang): Direction => {
  try {
    const locale = new Intl.Locale(lang).maximize() as Intl.Locale & LocaleWithText;
    return locale.getTextInfo().direction ?? 'ltr';
  } catch (error) {
    if (error instanceof RangeError) return 'ltr';
    throw error;
  }
});
