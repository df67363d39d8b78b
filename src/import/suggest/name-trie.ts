import { termKey } from '../../language/term-key.ts';

interface Branch {
  readonly next: Map<string, Branch>;
  /** What ends here, by the name as written. */
  readonly ends: { readonly name: string; readonly term: string }[];
}

/** A name found in a text. */
export interface Mention {
  readonly term: string;
  /** Where in the text. */
  readonly at: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const mostRemembered = 50_000;

/**
 * Finds many names in a text in one pass. Names match whole words, in whatever spelling; the longest at a place wins. A word
 * that only begins like a name (भारतीय, भारत) is another word.
 */
export class NameTrie {
  readonly #root: Branch = { next: new Map(), ends: [] };
  #keys = new Map<string, string>();

  add(name: string, term: string): void {
    let branch = this.#root;
    for (const [text] of name.matchAll(word)) {
      const key = this.#key(text);
      const next = branch.next.get(key) ?? { next: new Map(), ends: [] };
      branch.next.set(key, next);
      branch = next;
    }
    if (branch !== this.#root) branch.ends.push({ name, term });
  }

  find(text: string): readonly Mention[] {
    const words = text.match(word) ?? [];
    const found: Mention[] = [];
    let place = 0;
    for (let from = 0; from < words.length; from += 1) {
      const own = words[from] ?? '';
      const at = text.indexOf(own, place);
      place = at + own.length;
      const branch = this.#root.next.get(this.#key(own));
      const longest = branch && this.#longest(text, words, from, at, branch);
      if (!longest) continue;
      found.push({ term: longest.term, at });
      place = longest.end;
      from = longest.last;
    }
    return found;
  }

  #longest(
    text: string,
    words: readonly string[],
    from: number,
    start: number,
    first: Branch,
  ): { readonly term: string; readonly last: number; readonly end: number } | undefined {
    let branch: Branch | undefined = first;
    let best: { term: string; last: number; end: number } | undefined;
    let end = start;
    for (let at = from; branch; at += 1) {
      const own = words[at] ?? '';
      end = text.indexOf(own, end) + own.length;
      const written = text.slice(start, end);
      // A name does not go on after the end of a sentence.
      if (/[.!?।\n]\s/.test(written)) break;
      const named = branch.ends.find(({ name }) => isWrittenLike(name, written));
      if (named) best = { term: named.term, last: at, end };
      const next: string | undefined = words[at + 1];
      branch = next === undefined ? undefined : branch.next.get(this.#key(next));
    }
    return best;
  }

  #key(text: string): string {
    // The spelling of such a word has one form only.
    if (/^[A-Za-z0-9]+$/.test(text)) return text.toLowerCase();
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    if (this.#keys.size >= mostRemembered) this.#keys = new Map();
    const key = termKey(text);
    this.#keys.set(text, key);
    return key;
  }
}

// Where letters have case, it tells Turkey from turkey and US from us.
function isWrittenLike(name: string, written: string): boolean {
  if (!/\p{Lu}/u.test(name)) return true;
  if (/^\p{Lu}{1,4}$/u.test(name)) return written === name;
  return /^\p{Lu}/u.test(written) || !/^\p{Lu}/u.test(name);
}
