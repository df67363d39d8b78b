import { byCodeUnit } from '../../language/collator.ts';
import { termKey } from '../../language/term-key.ts';
import { facetRoles, facets } from '../../settings/facets.ts';
import type { Problem } from '../../settings/problem.ts';
import { quoteValue } from '../messages/quote-value.ts';

/** A tag as one file, or the first of several, writes it. */
export interface TagUse {
  readonly tag: string;
  readonly file: string;
  /** Articles that write it so; 1 where absent. */
  readonly count?: number;
}

interface Spelling {
  readonly file: string;
  count: number;
}

/** Warnings for tags that are spelt in several ways across articles: they are one tag, and most use the spelling named first. */
export function tagVariants(uses: Iterable<TagUse>): readonly Problem[] {
  const groups = new Map<string, Map<string, Spelling>>();
  for (const { tag, file, count = 1 } of uses) {
    const key = termKey(tag);
    const spellings = groups.get(key) ?? new Map<string, Spelling>();
    groups.set(key, spellings);
    const known = spellings.get(tag);
    if (known) known.count += count;
    else spellings.set(tag, { file, count });
  }
  return [...groups.values()].filter(({ size }) => size > 1).map(warning);
}

function warning(spellings: ReadonlyMap<string, Spelling>): Problem {
  const sorted = [...spellings].toSorted(([a, { count: m }], [b, { count: n }]) => n - m || byCodeUnit(a, b));
  const shown = sorted.map(([tag, { count }]) => `${quoteValue(tag)} (${count})`).join(', ');
  const file = sorted.at(-1)?.[1].file ?? '';
  return {
    file,
    field: facets[facetRoles.topic].field,
    message: `is spelt in several ways: ${shown}`,
    remedy: 'they count as one tag; use one spelling',
  };
}
