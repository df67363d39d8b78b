import labels from './labels.json' with { type: 'json' };

/** What a word before a date says of it, and how many letters before the date it takes. */
export interface DateLabel {
  readonly role: 'published' | 'updated' | 'unlabelled';
  readonly length: number;
}

const longestFirst = {
  updated: labels.updated.toSorted((one, other) => other.length - one.length),
  published: labels.published.toSorted((one, other) => other.length - one.length),
};

/** The label that a text ends in: `Updated on`, `Published:`. */
export function labelBefore(text: string): DateLabel {
  const low = text.toLowerCase();
  for (const role of ['updated', 'published'] as const) {
    for (const label of longestFirst[role]) {
      const at = low.lastIndexOf(label);
      const between = low.slice(at + label.length);
      if (
        at >= 0 &&
        low.length - at <= label.length + 8 &&
        /^[\s:|\-–—.,]*(?:on|am|le|el|em|at|को)?[\s:]*$/.test(between)
      ) {
        return { role, length: low.length - at };
      }
    }
  }
  return { role: 'unlabelled', length: 0 };
}
