import labels from './labels.json' with { type: 'json' };

/** The meaning of the words before a date, and their length up to the date. */
export interface DateLabel {
  readonly role: 'published' | 'updated' | 'unlabelled';
  readonly length: number;
}

const longestFirst = {
  updated: labels.updated.toSorted((first, other) => other.length - first.length),
  published: labels.published.toSorted((first, other) => other.length - first.length),
};

/** The label at the end of a text: `Updated on`, `Published:`. */
export function labelBefore(text: string): DateLabel {
  const low = text.toLowerCase();
  for (const role of ['updated', 'published'] as const) {
    for (const label of longestFirst[role]) {
      const at = low.lastIndexOf(label);
      const between = low.slice(at + label.length);
      if (
        at >= 0 &&
        low.length - at <= label.length + 8 &&
        /^[\s:|\-–—.,]*(?:(?:on|am|le|el|em|at|को)[\s:]*)?$/.test(between)
      ) {
        return { role, length: low.length - at };
      }
    }
  }
  return { role: 'unlabelled', length: 0 };
}
