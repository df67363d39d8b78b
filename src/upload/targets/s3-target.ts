import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { sha256 } from '../../language/hashing/sha256.ts';
import { fileHeaders } from '../plan/file-headers.ts';
import type { UploadTarget } from '../plan/upload-target.ts';
import { existing } from './existing.ts';
import { inParallel } from './in-parallel.ts';

/** How to reach an object store, in the variables that the AWS command line reads too. */
export interface S3Settings {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  readonly region: string;
  /** The address of a store other than Amazon's. */
  readonly endpoint?: string | undefined;
}

/** Requests at the same time. */
const width = 16;

/** A folder of a bucket, `s3://bucket/folder`, in Amazon S3 or a store that speaks its protocol. */
export function s3Target(address: string, settings: S3Settings): UploadTarget {
  const { bucket, folder } = bucketOf(address);
  const client = new AwsClient({ ...definedOnly(settings), service: 's3', retries: 5, initRetryMs: 200 });
  const base = settings.endpoint
    ? `${new URL(settings.endpoint).origin}/${bucket}/`
    : `https://${bucket}.s3.${settings.region}.amazonaws.com/`;
  const urlOf = (path: string) => base + (folder + path).split('/').map(encodeSegment).join('/');
  const send = async (method: string, path: string, init: RequestInit = {}, url = urlOf(path)) => {
    const response = await request(client, url, { method, ...init });
    if (response.ok || response.status === 404) return response;
    const advice = response.status === 403 ? `\n${permissions}` : '';
    throw new Error(
      `${url} was answered with status ${response.status} (${method}): ${await reason(response)}${advice}`,
    );
  };
  const put = async (path: string, body: Blob | string, hash: string, headers: Readonly<Record<string, string>>) => {
    const response = await send('PUT', path, { body, headers: { ...headers, 'X-Amz-Content-Sha256': hash } });
    if (response.status === 404) throw new Error(`The bucket "${bucket}" does not exist. Create it, or correct --to.`);
    await response.body?.cancel();
  };
  const readText = async (path: string) => {
    const response = await send('GET', path, { headers: { 'Cache-Control': 'no-cache' } });
    if (response.ok) return response.text();
    await response.body?.cancel();
    return undefined;
  };
  return {
    name: address,
    servesCompressed: false,
    read: async (paths) =>
      existing(await Promise.all(paths.map(async (path) => [path, await readText(path)] as const))),
    names: async () => {
      const query = new URLSearchParams({ 'list-type': '2', 'max-keys': '100', delimiter: '/', prefix: folder });
      const response = await send('GET', '', {}, `${base}?${query}`);
      const list = await response.text();
      return response.ok ? listedNames(list, folder) : [];
    },
    write: (path, text) => put(path, text, sha256(text), { ...fileHeaders(path) }),
    put: (files, onFile) =>
      inParallel(files, width, async ({ path, from, sha256, headers }) => {
        await put(path, await openAsBlob(join(from, path)), sha256, { ...headers });
        await onFile();
      }),
    remove: (paths) =>
      inParallel(paths, width, async (path) => {
        await (await send('DELETE', path)).body?.cancel();
      }),
  };
}

/** The settings in the environment. Throws if the keys are missing. */
export function s3Settings(environment: NodeJS.ProcessEnv, endpoint: string): S3Settings {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION, AWS_DEFAULT_REGION } = environment;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new Error(
      'The keys of the store are missing. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, ' +
        'or use a remote of rclone: --to rclone:REMOTE:BUCKET',
    );
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
    region: AWS_REGION ?? AWS_DEFAULT_REGION ?? 'us-east-1',
    endpoint: endpoint === '' ? (environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL) : endpoint,
  };
}

const permissions =
  'Check the keys. They need the permissions s3:GetObject, s3:PutObject, s3:DeleteObject and s3:ListBucket; without the last one, a store ' +
  'hides that a file is missing.';

function bucketOf(address: string): { readonly bucket: string; readonly folder: string } {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(address) ?? [];
  if (bucket === undefined) throw new Error(`${address} is not a bucket. Write s3://BUCKET or s3://BUCKET/FOLDER.`);
  const steps = path.split('/').filter((step) => step !== '');
  return { bucket, folder: steps.map((step) => `${step}/`).join('') };
}

/** A part of an address as Amazon's signature expects it. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

async function request(client: AwsClient, url: string, init: RequestInit): Promise<Response> {
  try {
    return await client.fetch(url, init);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(
      `${new URL(url).host} did not answer: ${cause}. What was sent is kept. Run the command again to go on.`,
    );
  }
}

// <Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>
async function reason(response: Response): Promise<string> {
  const text = (await response.text()).slice(0, 1000);
  const code = /<Code>([^<]*)<\/Code>/.exec(text)?.[1] ?? response.statusText;
  const message = /<Message>([^<]*)<\/Message>/.exec(text)?.[1] ?? '';
  return `${code} ${message}`.trim();
}

// <Contents><Key>folder/file.txt</Key>…</Contents><CommonPrefixes><Prefix>folder/sub/</Prefix></CommonPrefixes>
function listedNames(list: string, folder: string): readonly string[] {
  return [...list.matchAll(/<(?:Key|Prefix)>([^<]*)</g)]
    .map(([, key = '']) => key.slice(folder.length))
    .filter((name) => name !== '' && !name.startsWith('.'));
}

function definedOnly({ accessKeyId, secretAccessKey, sessionToken, region }: S3Settings) {
  return { accessKeyId, secretAccessKey, region, ...(sessionToken === undefined ? {} : { sessionToken }) };
}
