import { byCodeUnit } from '../../language/collator.ts';
import { termKey } from '../../language/term-key.ts';
import { facetRoles, facets } from '../../settings/facets.ts';
import type { Problem } from '../../settings/files/problem.ts';
import { quoteValue } from '../messages/quote-value.ts';

/** A tag as written, with the first file that writes it so. */
export interface TagUse {
  readonly tag: string;
  readonly file: string;
  /** How many articles write it so; by default 1. */
  readonly count?: number;
}

interface Spelling {
  readonly file: string;
  count: number;
}

/** Warnings for tags that articles spell in several ways. They count as one tag. The warning lists the most frequent spelling first. */
export function tagVariants(uses: Iterable<TagUse>): readonly Problem[] {
  const groups = new Map<string, Map<string, Spelling>>();
  for (const { tag, file, count = 1 } of uses) {
    const key = termKey(tag);
    const spellings = groups.get(key) ?? new Map<string, Spelling>();
    groups.set(key, spellings);
    const spelling = spellings.get(tag);
    if (spelling) spelling.count += count;
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
