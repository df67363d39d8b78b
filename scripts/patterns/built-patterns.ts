/**
 * Patterns that functions build from a text. Each has an example of the same form, which is checked, or the reason why its
 * input is short. All other built patterns are checked as they are, because they are built when their file loads.
 */
export const builtPatterns: Readonly<Record<string, RegExp | string>> = {
  "new RegExp(`<${name}(?![\\\\w.-])[^<>]*>`, 'i')": /<body(?![\w.-])[^<>]*>/i,
  "new RegExp(`(?:^|\\\\s)${name}\\\\s*=\\\\s*(?:${pair.source}|([^\\\\s\"']+))`, 'is')":
    /(?:^|\s)caption\s*=\s*(?:(["'])(.*?)\1|([^\s"']+))/is,
  "new RegExp(`^[ \\\\t]{0,12}<(${names.join('|')})(?=[\\\\s>])`, 'gim')": /^[ \t]{0,12}<(table|ul)(?=[\s>])/gim,
  "new RegExp(`^[ \\\\t]{0,12}</${name}>`, 'gim')": /^[ \t]{0,12}<\/table>/gim,
  "new RegExp(`<!\\\\[CDATA\\\\[|<!--|<(/)?${written.replaceAll('.', '\\\\.')}(?=[\\\\s/>])|${this.#recordTags}`, 'g')":
    /<!\[CDATA\[|<!--|<(\/)?title(?=[\s/>])|<(?:[\w.-]+:)?(?:item|entry)(?=[\s/>])/g,
  "new RegExp(`\\\\p{Script=${script}}`, 'gu')": /\p{Script=Deva}/gu,
  "new RegExp(`^${parts.map((part, index) => part + (values[index] ?? '')).join('')}$`, 'u')":
    'runs only on the interface texts of our own pages',
  "new RegExp(`^\\\\p{sc=${script}}+$`, 'u')": /^\p{sc=Tamil}+$/u,
  "new RegExp(end, 'u')": 'has the source of a pattern of `src/search/build/inflections`, which is checked there',
  "new RegExp(follows, 'u')": 'has the source of a pattern of `src/search/build/inflections`, which is checked there',
  "new RegExp(`^${field}:\\\\s+(\\\\d+) kB`, 'm')": /^VmHWM:\s+(\d+) kB/m,
};
