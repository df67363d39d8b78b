import type { Outcome } from '../../src/import/placing/outcome.ts';
import { isUnsure, sourceOf } from '../../src/import/placing/report.ts';
import { screenLine, screenWidth } from './screen-line.ts';

/** What an editor should look at, in this order. */
const concerns = ['Refused', 'Kept', 'Unsure', 'Duplicate', 'Dropped', 'Left out'] as const;
/** What an editor need not look at. */
const harmless: readonly string[] = ['Dropped', 'Left out'];
type Concern = (typeof concerns)[number];
const concernOf: Readonly<Partial<Record<Outcome['status'], Concern>>> = {
  refused: 'Refused',
  kept: 'Kept',
  duplicate: 'Duplicate',
  skipped: 'Left out',
};

/** Reasons that differ only in names and numbers. */
interface Group {
  readonly concern: Concern;
  readonly message: string;
  /** The first source. */
  readonly source: string;
  count: number;
}

const mostGroups = 500;
const count = (number: number): string => number.toLocaleString('en');

/** The summary that a terminal shows after an import. It fits one screen, whatever the import, and ends with what to look at first. */
export class ImportSummary {
  readonly #groups = new Map<string, Group>();
  readonly #totals = new Map<Concern, number>();
  #withSuggestions = 0;

  add(outcome: Outcome): void {
    const { status, reason, notes } = outcome;
    if (notes.some(({ kind }) => kind === 'suggested')) this.#withSuggestions += 1;
    const concern = concernOf[status];
    if (concern !== undefined) {
      this.#count(concern);
      this.#group(concern, reason ?? status, outcome);
    } else if (status === 'imported' || status === 'changed') {
      if (isUnsure(outcome)) this.#count('Unsure');
      for (const { kind, field, message } of notes) {
        const text = field === undefined ? message : `"${field}" ${message}`;
        if (kind === 'unsure') this.#group('Unsure', text, outcome);
        else if (kind === 'dropped') this.#group('Dropped', text, outcome);
      }
    }
  }

  /**
   * The lines about reasons, each with one source, in at most `mostLines`, or one for each concern. `areTagged`: whether the suggested
   * tags were written.
   */
  lines(areTagged: boolean, mostLines: number): readonly string[] {
    const groups = concerns.map((concern) =>
      [...this.#groups.values()]
        .filter((group) => group.concern === concern)
        .toSorted((first, other) => other.count - first.count),
    );
    const tags = `Articles with suggested tags: ${count(this.#withSuggestions)} (list: --report FILE, write: --tags)`;
    const tagLines = this.#withSuggestions > 0 && !areTagged ? [tags] : [];
    const room = mostLines - tagLines.length;
    const all = groups.flat();
    const chosen = new Set(groups.flatMap(([first]) => first ?? []));
    for (const group of all) if (chosen.size < (all.length > room ? room - 1 : room)) chosen.add(group);
    const omitted = all.length - chosen.size;
    const more = omitted === 0 ? [] : [`… and ${count(omitted)} more ${omitted === 1 ? 'reason' : 'reasons'}`];
    return [...all.filter((group) => chosen.has(group)).map(groupLine), ...more, ...tagLines];
  }

  /** The last line: what to look at first. Undefined if there is nothing. */
  lastLine(isReported: boolean): string | undefined {
    const concern = concerns.find((name) => this.#totals.has(name));
    if (concern === undefined || harmless.includes(concern)) return undefined;
    const [first] = [...this.#groups.values()]
      .filter((group) => group.concern === concern)
      .toSorted((group, other) => other.count - group.count);
    const total = this.#totals.get(concern) ?? 0;
    const head =
      total === 1 ? 'Look first at ' : `Look first at the ${count(total)} ${concern.toLowerCase()}, such as `;
    const tail = isReported ? ' (all: see the report)' : ' (all: --report FILE)';
    return `${head}${screenLine(first?.source ?? '', screenWidth - head.length - tail.length)}${tail}`;
  }

  #count(concern: Concern): void {
    this.#totals.set(concern, (this.#totals.get(concern) ?? 0) + 1);
  }

  #group(concern: Concern, message: string, outcome: Outcome): void {
    const shape = shapeOf(message);
    const key = `${concern} ${shape}`;
    const held = this.#groups.get(this.#groups.size < mostGroups || this.#groups.has(key) ? key : concern);
    if (held) {
      held.count += 1;
      return;
    }
    const isNew = this.#groups.size < mostGroups;
    const source = `${sourceOf(outcome)}${outcome.line === undefined ? '' : `:${outcome.line}`}`;
    this.#groups.set(isNew ? key : concern, { concern, message: isNew ? message : 'other reasons', source, count: 1 });
  }
}

// Refused: posts/a.md:4: no date found
// Unsure 12: "lang" not recognised, as in posts/a.md
function groupLine({ concern, message, source, count: number }: Group): string {
  const head = number === 1 ? `${concern}: ` : `${concern} ${count(number)}: `;
  const reason = number === 1 ? message : shapeOf(message);
  const room = screenWidth - head.length;
  if (number === 1 && `${source}: ${reason}`.length <= room) return screenLine(`${head}${source}: ${reason}`);
  const sourceRoom = Math.max(24, room - Math.min(48, reason.length) - ', as in '.length);
  const shownSource = screenLine(source, sourceRoom);
  if (number === 1) return screenLine(`${head}${shownSource}: ${screenLine(reason, room - shownSource.length - 2)}`);
  const shownReason = screenLine(reason, room - shownSource.length - ', as in '.length);
  return screenLine(`${head}${shownReason}, as in ${shownSource}`);
}

function shapeOf(message: string): string {
  return message
    .slice(0, 300)
    .replace(/^((?:"[^"]*" )?(?:nearly )?the same text as ).*/s, '$1another')
    .replace(/"[^"]*"/g, (quoted, at: number) => (at === 0 ? quoted : '"…"'))
    .replace(/\d[\d.,:]*/g, '…');
}
