const names = new Map<string, Intl.DisplayNames>();

// hi in English => Hindi; ur in Hindi => उर्दू; what nobody has named stays as it is
export function languageName(lang: string, displayLanguage: string): string {
  let display = names.get(displayLanguage);
  if (!display) {
    display = new Intl.DisplayNames(displayLanguage, { type: 'language', fallback: 'code' });
    names.set(displayLanguage, display);
  }
  return display.of(lang) ?? lang;
}
