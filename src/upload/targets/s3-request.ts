import type { AwsClient } from 'aws4fetch';
import { type Attempt, withRetries } from './with-retries.ts';

/** A complete answer of a store. */
export interface S3Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly body: string;
}

/** Sends a request, again if the store is busy or the connection breaks. Throws if there is no answer to the end. */
export function s3Request(client: AwsClient, url: string, init: RequestInit & { readonly method: string }) {
  return withRetries<S3Answer>(() => attempt(client, url, init));
}

async function attempt(client: AwsClient, url: string, init: RequestInit): Promise<Attempt<S3Answer>> {
  const signal = AbortSignal.timeout(timeLimit(init.body));
  try {
    const response = await client.fetch(url, { ...init, signal });
    const { status, ok } = response;
    const answer = { status, ok, body: await response.text() };
    return isBusy(status) ? { retry: s3Error(answer, url, init.method) } : { result: answer };
  } catch (error) {
    const failure = new Error(
      `${new URL(url).host} did not answer: ${reasonOf(error)}. What was sent is kept. Run the command again to go on.`,
      // The error of fetch itself has only a stack, which says nothing to a user.
      { cause: error instanceof Error ? error.cause : error },
    );
    if (isLasting(error)) throw failure;
    return { retry: failure };
  }
}

/** The error for an answer that refuses a request. */
export function s3Error({ status, body }: S3Answer, url: string, method = 'GET'): Error {
  const advice = status === 403 ? `\n${permissions}` : '';
  return new Error(`${url} was answered with status ${status} (${method}): ${describe(body)}${advice}`);
}

const permissions =
  'Check the keys. They need the permissions s3:GetObject, s3:PutObject, s3:DeleteObject and s3:ListBucket; without the last one, a store ' +
  'hides that a file is missing.';

// <Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>
function describe(body: string): string {
  const code = /<Code>([^<]*)<\/Code>/.exec(body)?.[1] ?? '';
  const message = /<Message>([^<]*)<\/Message>/.exec(body)?.[1] ?? '';
  return `${code} ${message}`.trim();
}

function isBusy(status: number): boolean {
  return status >= 500 || status === 429;
}

/** Milliseconds for a request: a minute, and more for bodies that take longer at 10 KB a second. */
function timeLimit(body: RequestInit['body']): number {
  return 60_000 + (body instanceof Blob ? Math.ceil(body.size / 10) : 0);
}

/** Whether an error will not pass: nobody listens at the address, or its certificate is wrong. */
function isLasting(error: unknown): boolean {
  return !(error instanceof Error) || /^(?:ECONNREFUSED|ENOTFOUND|ERR_TLS_|CERT_|.*_CERT)/.test(codeOf(error));
}

function codeOf(error: Error): string {
  const { code } = (error.cause ?? error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
