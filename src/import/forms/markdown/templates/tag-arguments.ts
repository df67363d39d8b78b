/** The arguments of a template tag. */
export interface TagArguments {
  readonly named: Readonly<Record<string, string>>;
  readonly positional: readonly string[];
}

// A quote inside a quoted text ends it only before the next argument: alt="called "the list" by all" title="b".
const end = (quote: string): string => `(?=\\s*$|[\\s,]+(?:["'\`“]|[\\w-]+\\s*[=:]\\s*["'\`“\\w/]))(?<=${quote})`;
const quoted = ['"', "'"]
  .map((quote) => `${quote}(?:\\\\.|[^\\\\]){0,500}?${quote}${end(quote)}|${quote}[^${quote}]*${quote}`)
  .join('|');
const value = `${quoted}|\`[^\`]*\`|“[^“”]*”|[^\\s,"'=]+`;
const argument = new RegExp(`([\\w-]+)\\s*[=:]\\s*(${value})|(${value})`, 'g');

// src="a.png" alt: 'A' "b c" => { named: { src: 'a.png', alt: 'A' }, positional: ['b c'] }
export function tagArguments(text: string): TagArguments {
  const named: Record<string, string> = {};
  const positional: string[] = [];
  for (const [, name, assigned, bare] of text.matchAll(argument)) {
    if (name !== undefined && assigned !== undefined) named[name.toLowerCase()] = unquote(assigned);
    else if (bare !== undefined) positional.push(unquote(bare));
  }
  return { named, positional };
}

function unquote(text: string): string {
  const inner = /^(["'`])([\s\S]*)\1$/.exec(text)?.[2] ?? /^“([\s\S]*)”$/.exec(text)?.[1];
  return inner === undefined ? text : inner.replace(/\\(["'\\])/g, '$1');
}
