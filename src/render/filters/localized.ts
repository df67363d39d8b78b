/** The text in the page's language, else in the site's, else in any language. */
export function localized(texts: Readonly<Record<string, string>>, lang: string, siteLanguage: string): string {
  return texts[lang] ?? texts[siteLanguage] ?? Object.values(texts)[0] ?? '';
}
