const mostResults = 20_000;
const longestText = 400;

/**
 * `read` with a cache of its results. All pages of a site have the same class names and lines. The cache is emptied when it is
 * full; results for long texts are not cached.
 */
export function cached<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, { readonly result: Result }>();
  return (text) => {
    if (text.length > longestText) return read(text);
    const before = results.get(text);
    if (before !== undefined) return before.result;
    if (results.size >= mostResults) results.clear();
    const result = read(text);
    results.set(detached(text), { result });
    return result;
  };
}

/** A copy of a text in its own memory. A slice of a page would keep the whole page in memory. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
