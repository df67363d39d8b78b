const mostBody = 40_000;
/** A shorter summary may be in the text by chance. */
const shortestSummary = 30;

/**
 * Whether a summary only repeats a part of the text, whatever its punctuation, line ends and marks. `body` is Markdown. A summary that
 * is a whole paragraph at the beginning is a standfirst, and repeats nothing.
 */
export function repeatsText(summary: string, body: string): boolean {
  const key = lettersOf(summary.replace(/(?<!\s)\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)$/, ''));
  if (key.length < shortestSummary || !hasLongestWord(summary, body)) return false;
  const paragraphs = body.slice(0, mostBody).split('\n\n').map(lettersOf);
  return paragraphs.join('').includes(key) && !paragraphs.slice(0, 5).includes(key);
}

// A quick test, as most summaries have words of their own. The last word may be cut.
function hasLongestWord(summary: string, body: string): boolean {
  const words = (summary.match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, -1);
  return words
    .toSorted((first, other) => other.length - first.length)
    .slice(0, 3)
    .every((word) => body.includes(word));
}

// [The *Bridge*](https://…), again => thebridgeagain
function lettersOf(markdown: string): string {
  return markdown
    .replace(/\]\([^()]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
