// 'Page {page} of {pages}' with { page: 2, pages: 9 } => 'Page 2 of 9'; an unknown name is left as it stands
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
