// 'Page {page} of {pages}' with { page: 2, pages: 9 } => 'Page 2 of 9'; unknown names stay
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text in the page's language, else in the site's, else in any language. */
export function localized(texts: Readonly<Record<string, string>>, lang: string, siteLanguage: string): string {
  return texts[lang] ?? texts[siteLanguage] ?? Object.values(texts)[0] ?? '';
}
