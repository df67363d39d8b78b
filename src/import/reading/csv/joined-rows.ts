/** Rows whose cells show what the columns hold. */
const mostLearned = 50;
/** A line of a text with so many cells may be a row. */
const fewestCells = 3;
const longestValue = 300;
/** Some programs leave out the empty cells at the end of many rows. */
const fewShortRows = 10;

const kinds = [
  { name: 'date', pattern: /^\d{4}-\d\d?-\d\d?(?:$|[T ])|^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:$|\s)/, isRare: true },
  { name: 'url', pattern: /^https?:\/\/\S+$/i, isRare: true },
  // 131.the-first-letter
  { name: 'slug', pattern: /^\d+\.[a-z\d-]+$/, isRare: true },
  { name: 'flag', pattern: /^(?:true|false)$/i, isRare: false },
  { name: 'number', pattern: /^\d+$/, isRare: false },
] as const;
/** What a cell holds. Words of a text are rarely of a rare kind. */
type Kind = (typeof kinds)[number];

/** Finds rows within a cell, which damage of a border or of a quote leaves there. Takes the rows of a file one after the other. */
export class JoinedRows {
  readonly #sign: string;
  /** What all cells of a column hold so far. */
  #columns: (Kind | undefined)[] | undefined;
  #rows = 0;
  #shortRows = 0;

  constructor(sign: string) {
    this.#sign = sign;
  }

  /** The doubts about a row. `line` is that of the row. */
  doubts(names: readonly string[], cells: readonly string[], line: number): readonly string[] {
    if (this.#rows < mostLearned) this.#learn(cells);
    const isShort = cells.length < names.length && this.#shortRows * fewShortRows <= this.#rows;
    this.#rows += 1;
    if (cells.length < names.length) this.#shortRows += 1;
    return [
      ...this.#rowsIn(names, cells, line).slice(0, 1),
      ...(isShort ? [`the row has ${cells.length} cells, but the table ${names.length} columns`] : []),
    ];
  }

  #rowsIn(names: readonly string[], cells: readonly string[], line: number): readonly string[] {
    let first = line;
    return cells.flatMap((cell, column) => {
      if (!cell.includes('\n')) return [];
      const lines = cell.split(/\r?\n/);
      const at = lines.findIndex((text, number) => number > 0 && this.#isRow(text));
      const place = `in line ${first + at}, in the column "${names[column] ?? column + 1}"`;
      first += lines.length - 1;
      return at < 0 ? [] : [`another row may begin ${place}: "${(lines[at] ?? '').slice(0, 80)}"`];
    });
  }

  #learn(cells: readonly string[]): void {
    this.#columns = cells.map((cell, at) => {
      const known = this.#columns?.[at];
      return this.#columns && (cell === '' || (at < this.#columns.length && known === undefined))
        ? known
        : kindOf(cell);
    });
  }

  #isRow(line: string): boolean {
    const columns = this.#columns ?? [];
    const head = line.slice(0, longestValue * 4);
    // Nearly all lines of a text differ from a row in the first such column.
    const first = columns.findIndex((kind) => kind !== undefined);
    if (first < 0 || !isOf(columns[first], head.split(this.#sign, first + 1)[first])) return false;
    const cells = head.split(this.#sign);
    if (cells.length < fewestCells) return false;
    let signs = 0;
    for (const [at, kind] of columns.entries()) {
      if (kind === undefined || unquoted(cells[at]) === '') continue;
      if (!isOf(kind, cells[at])) return false;
      if (kind.isRare) signs += 1;
    }
    return signs > 0;
  }
}

function unquoted(cell = ''): string {
  return cell.trim().replace(/^"|"$/g, '');
}

// An empty cell may be of any kind.
function isOf(kind: Kind | undefined, cell: string | undefined): boolean {
  const value = unquoted(cell);
  return value === '' || kind?.pattern.test(value) === true;
}

function kindOf(cell: string): Kind | undefined {
  const text = cell.trim();
  if (text.length > longestValue) return undefined;
  return kinds.find(({ pattern }) => pattern.test(text));
}
