/** Files that can be read one by one, wherever they lie. */
export interface FileTree {
  readonly paths: readonly string[];
  /** The SHA-256 of a file's bytes, in hex. */
  readonly hash: (path: string) => Promise<string>;
  /** The text of a small file; undefined where there is none. */
  readonly text: (path: string) => Promise<string | undefined>;
  readonly close: () => void;
}
