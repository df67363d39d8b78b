/** A browser with one page open, as far as a reader uses it. */
export interface Reader {
  readonly open: (address: string) => Promise<void>;
  /** Follows the first link, or sends the form of the first field, that matches; waits for the page that follows. */
  readonly follow: (selector: string) => Promise<void>;
  readonly write: (selector: string, text: string) => Promise<void>;
  /** Sends the form that the field is in; waits for the page that follows. */
  readonly send: (selector: string) => Promise<void>;
  /** Waits for the first element that matches, and tells its text. */
  readonly text: (selector: string) => Promise<string>;
  readonly address: () => string;
  /** Runs an expression in the page. */
  readonly ask: <Answer>(expression: string) => Promise<Answer>;
  /** What the console, the policy or a failed request have said so far. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Waiting longer than this for a browser, a page or a result is a failure. It is long enough on a machine that is busy with other work. */
export const patience = 100_000;

/** Run in every page before anything else: what the policy forbids is said in the console, which every browser tells. */
export const tellViolations = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('policy violated: ' + violatedDirective + ' ' + blockedURI));`;
