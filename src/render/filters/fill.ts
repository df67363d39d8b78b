// 'Page {page} of {pages}' with { page: 2, pages: 9 } => 'Page 2 of 9'; unknown names stay
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
