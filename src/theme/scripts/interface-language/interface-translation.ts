/** A text of the furniture, or the forms of a counted one. */
export type FurnitureText = string | readonly string[];

/**
 * The text in the other language; none where it is none of the furniture's, several where one word stands for several of the
 * other language's, in the order of the files: names of indexes, of single terms, then labels.
 */
export type Translation = (text: string) => readonly string[];

interface Pattern {
  readonly seen: RegExp;
  readonly names: readonly string[];
  readonly target: FurnitureText;
}

/** Finds the texts of one language in those of another, of the same order; what stands in the gaps of a text is carried over. */
export function furnitureTranslation(
  from: readonly FurnitureText[],
  to: readonly FurnitureText[],
  lang: string,
): Translation {
  const exact = new Map<string, string[]>();
  const patterns: Pattern[] = [];
  for (const [place, source] of from.entries()) {
    const target = to[place];
    if (target === undefined) continue;
    for (const form of typeof source === 'string' ? [source] : source) {
      if (typeof target !== 'string' || form.includes('{')) patterns.push(patternOf(form, target));
      else exact.set(form, [...(exact.get(form) ?? []), target]);
    }
  }
  const plural = new Intl.PluralRules(lang);
  return (text) => exact.get(text) ?? filled(patterns, text, plural);
}

function patternOf(form: string, target: FurnitureText): Pattern {
  const names = [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const literal = form.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { seen: new RegExp(`^${literal.join('(.+)')}$`), names, target };
}

function filled(patterns: readonly Pattern[], text: string, plural: Intl.PluralRules): readonly string[] {
  for (const { seen, names, target } of patterns) {
    const found = seen.exec(text);
    if (!found) continue;
    const values = new Map(names.map((name, place) => [name, found[place + 1] ?? '']));
    return [formOf(target, values, plural).replace(/\{(\w+)\}/g, (gap, name: string) => values.get(name) ?? gap)];
  }
  return [];
}

/** Forms stand in the order of the files: one, then others. */
function formOf(target: FurnitureText, values: ReadonlyMap<string, string>, plural: Intl.PluralRules): string {
  if (typeof target === 'string') return target;
  const count = Number((values.get('n') ?? '').replace(/\D/g, ''));
  return (plural.select(count) === 'one' ? target[0] : target.at(-1)) ?? '';
}
