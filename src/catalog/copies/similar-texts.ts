import type { Catalog } from '../database/catalog.ts';
import { number, text } from '../database/columns.ts';
import { areSimilar } from './compare-sketches.ts';
import { indexedRuns, mostCopies } from './copy-store.ts';
import { isSerial } from './is-serial.ts';
import { areSerialHeadlines } from './serial-headlines.ts';
import { readSketch } from './sketch-text.ts';
import type { TextSketch } from './text-sketch.ts';

/** Texts that share fewer runs of the index are not compared. */
const fewestIndexed = 2;
/** Texts that share so many may have a template in common, even if they are not similar. */
const fewestOfTemplate = 3;
/** A text that is similar to more texts is made from a template. */
const mostSimilar = 2 * mostCopies;

/** The texts that share indexed runs with a text, with their number: runs that few texts have, and phrases. */
interface Neighbours {
  readonly rare: ReadonlyMap<number, number>;
  readonly phrases: ReadonlySet<number>;
}

/** Number of articles of which sketches and neighbours are remembered: all of 100,000 take 200 MB. */
const mostRemembered = 5_000;

/** Finds similar texts in a catalogue, and remembers what it has read last. Use it only while no article is saved. */
export class SimilarTexts {
  readonly #catalog: Catalog;
  readonly #sketches = new Map<number, TextSketch | undefined>();
  readonly #neighbours = new Map<number, Neighbours>();
  readonly #copies = new Map<string, boolean>();
  readonly #shared: ReadonlySet<number> | undefined;

  /** `shared`: all runs that several texts have. Looking them up once is faster if many articles are compared. */
  constructor(catalog: Catalog, shared?: ReadonlySet<number>) {
    this.#catalog = catalog;
    this.#shared = shared;
  }

  /**
   * Compares an article with all others, and saves which are similar. Returns the articles of which the copies may be others then: those
   * that were or are similar to it, and those that share a template with it.
   */
  update(id: number): ReadonlySet<number> {
    const before = new Set(this.#similarTo(id));
    const after = new Set(this.#findSimilar(id));
    const remove = 'DELETE FROM copy_pairs WHERE article = ? AND other = ?';
    for (const other of before.difference(after)) this.#runBoth(remove, id, other);
    const add = 'INSERT OR IGNORE INTO copy_pairs (article, other) VALUES (?, ?)';
    for (const other of after.difference(before)) this.#runBoth(add, id, other);
    return after.union(before).union(new Set(this.#ofTemplate(id)));
  }

  /** The texts of which an article is a copy, or that are copies of it. Call it after all updates. */
  copiesOf(id: number): readonly number[] {
    const similar = this.#similarTo(id);
    return similar.length > mostSimilar ? [] : similar.filter((other) => this.#areCopies(id, other));
  }

  #areCopies(first: number, second: number): boolean {
    const key = first < second ? `${first} ${second}` : `${second} ${first}`;
    const known = this.#copies.get(key);
    if (known !== undefined) return known;
    const areCopies = this.#similarTo(second).length <= mostSimilar && !this.#areSerial(first, second);
    this.#copies.set(key, areCopies);
    return areCopies;
  }

  #areSerial(first: number, second: number): boolean {
    const [a, b] = [this.#sketch(first), this.#sketch(second)];
    const similar = new Set([...this.#similarTo(first), ...this.#similarTo(second)]);
    const related = new Set([...this.#ofTemplate(first), ...this.#ofTemplate(second)]);
    for (const other of similar.union(related)) {
      const third = other === first || other === second ? undefined : this.#sketch(other);
      if (a && b && third && isSerial({ a, b, third }, similar.has(other))) return true;
    }
    return false;
  }

  #similarTo(id: number): readonly number[] {
    return this.#catalog.values(number, 'SELECT other FROM copy_pairs WHERE article = ?', id);
  }

  #ofTemplate(id: number): readonly number[] {
    return [...this.#neighboursOf(id).rare].filter(([, count]) => count >= fewestOfTemplate).map(([other]) => other);
  }

  #findSimilar(id: number): readonly number[] {
    const sketch = this.#sketch(id);
    if (!sketch) return [];
    const { rare, phrases } = this.#neighboursOf(id);
    if (rare.size === 0) return [];
    const day = this.#day(id);
    const isSimilar = ([other, count]: readonly [number, number]) => {
      const found = count < fewestIndexed ? undefined : this.#sketch(other);
      if (!found || !areSimilar(sketch, found, Math.abs(day - this.#day(other)))) return false;
      // Most of what they share must be in few texts.
      if (count < indexedRuns(found).filter((run) => phrases.has(run)).length) return false;
      return !areSerialHeadlines(this.#headline(id), this.#headline(other));
    };
    return [...rare].filter(isSimilar).map(([other]) => other);
  }

  #neighboursOf(id: number): Neighbours {
    const known = this.#neighbours.get(id);
    if (known) return known;
    const rare = new Map<number, number>();
    const sketch = this.#sketch(id);
    const shared = this.#shared;
    const phrases = new Set(sketch && indexedRuns(sketch).filter((run) => shared?.has(run) ?? true));
    // The index has all of its runs, so a run that is not found is a phrase.
    const statement = `SELECT value, article FROM json_each(?) CROSS JOIN copy_runs ON run = value
      WHERE (SELECT count(*) FROM (SELECT 1 FROM copy_runs WHERE run = value LIMIT ?)) <= ?`;
    const runs = JSON.stringify([...phrases]);
    const found =
      phrases.size === 0 ? [] : this.#catalog.rows([number, number], statement, runs, mostCopies + 1, mostCopies);
    for (const [run, other] of found) {
      phrases.delete(run);
      rare.set(other, (rare.get(other) ?? 0) + 1);
    }
    rare.delete(id);
    const neighbours = { rare, phrases };
    remember(this.#neighbours, id, neighbours);
    return neighbours;
  }

  #sketch(id: number): TextSketch | undefined {
    if (this.#sketches.has(id)) return this.#sketches.get(id);
    const saved = this.#catalog.value(text, 'SELECT sketch FROM copy_sketches WHERE article = ?', id);
    const sketch = saved === undefined ? undefined : readSketch(saved);
    remember(this.#sketches, id, sketch);
    return sketch;
  }

  #headline(id: number): string {
    return this.#catalog.value(text, "SELECT article ->> '$.title' FROM articles WHERE id = ?", id) ?? '';
  }

  /** When an article was published, in days. */
  #day(id: number): number {
    return (this.#catalog.value(number, 'SELECT millis FROM articles WHERE id = ?', id) ?? 0) / 864e5;
  }

  #runBoth(statement: string, a: number, b: number): void {
    this.#catalog.run(statement, a, b);
    this.#catalog.run(statement, b, a);
  }
}

function remember<Value>(memory: Map<number, Value>, id: number, value: Value): void {
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(id, value);
}
