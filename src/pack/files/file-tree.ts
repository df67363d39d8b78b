/** Something in a folder, ZIP or manifest that a site of this program never has. */
export interface FileFinding {
  readonly problem: string;
  readonly path: string;
  /** What the reader of the message can do. */
  readonly remedy: string;
}

/** What reading a file showed. */
export interface FileCheck {
  /** The SHA-256 of its bytes in hex; undefined where it cannot be read. */
  readonly hash: string | undefined;
  readonly finding?: FileFinding;
}

/** The files of a folder or ZIP. */
export interface FileTree {
  readonly isZip: boolean;
  readonly paths: readonly string[];
  /** Links and whatever else is not a file, and headers of a ZIP that disagree. */
  readonly findings: readonly FileFinding[];
  readonly emptyFolders: readonly string[];
  readonly check: (path: string) => Promise<FileCheck>;
  /** The bytes of a small file; undefined where there is none. Throws where it is larger than `manifestLimit`. */
  readonly bytes: (path: string) => Promise<Buffer | undefined>;
  readonly close: () => void;
}

/** The size of the largest manifest that is read, in bytes: about a million files. */
export const manifestLimit = 256 * 1024 * 1024;
