/** What a template tag is given: by name, and by place. */
export interface TagArguments {
  readonly named: Readonly<Record<string, string>>;
  readonly placed: readonly string[];
}

// A quote within a quoted text ends it only where something else begins: alt="called "the list" by all" title="b".
const end = (quote: string): string => `(?=\\s*$|[\\s,]+(?:["'\`“]|[\\w-]+\\s*[=:]\\s*["'\`“\\w/]))(?<=${quote})`;
const quoted = ['"', "'"]
  .map((quote) => `${quote}(?:\\\\.|[^\\\\])*?${quote}${end(quote)}|${quote}[^${quote}]*${quote}`)
  .join('|');
const value = `${quoted}|\`[^\`]*\`|“[^”]*”|[^\\s,"'=]+`;
const argument = new RegExp(`([\\w-]+)\\s*[=:]\\s*(${value})|(${value})`, 'g');

// src="a.png" alt: 'A' "b c" => { named: { src: 'a.png', alt: 'A' }, placed: ['b c'] }
export function tagArguments(text: string): TagArguments {
  const named: Record<string, string> = {};
  const placed: string[] = [];
  for (const [, name, given, bare] of text.matchAll(argument)) {
    if (name !== undefined && given !== undefined) named[name.toLowerCase()] = unquote(given);
    else if (bare !== undefined) placed.push(unquote(bare));
  }
  return { named, placed };
}

function unquote(text: string): string {
  const inner = /^(["'`])([\s\S]*)\1$/.exec(text)?.[2] ?? /^“([\s\S]*)”$/.exec(text)?.[1];
  return inner === undefined ? text : inner.replace(/\\(["'\\])/g, '$1');
}
