/** The links between files, by index. A link takes four bytes: 100,000 pages with a hundred links each take 40 MB. */
export class LinkGraph {
  readonly #starts: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #linked: Uint8Array;
  #targets = new Uint32Array(1024);
  #used = 0;

  constructor(files: number) {
    this.#starts = new Uint32Array(files);
    this.#counts = new Uint32Array(files);
    this.#linked = new Uint8Array(files);
  }

  add(from: number, targets: readonly number[]): void {
    if (this.#used + targets.length > this.#targets.length) this.#grow(this.#used + targets.length);
    this.#targets.set(targets, this.#used);
    this.#starts[from] = this.#used;
    this.#counts[from] = targets.length;
    this.#used += targets.length;
    for (const target of targets) if (target !== from) this.#linked[target] = 1;
  }

  /** Whether any other file links to it. */
  isLinked(file: number): boolean {
    return this.#linked[file] === 1;
  }

  /** Marks every file that can be reached from `start`, including `start`. Follows only the links of files that `passes` accepts. */
  reachableFrom(start: number, passes: (file: number) => boolean): Uint8Array {
    const reached = new Uint8Array(this.#starts.length);
    const pending = [start];
    reached[start] = 1;
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      if (!passes(file)) continue;
      const begin = this.#starts[file] ?? 0;
      for (const target of this.#targets.subarray(begin, begin + (this.#counts[file] ?? 0))) {
        if (reached[target] === 1) continue;
        reached[target] = 1;
        pending.push(target);
      }
    }
    return reached;
  }

  #grow(needed: number): void {
    const larger = new Uint32Array(Math.max(needed, this.#targets.length * 2));
    larger.set(this.#targets);
    this.#targets = larger;
  }
}
