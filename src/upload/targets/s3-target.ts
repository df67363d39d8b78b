import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { sha256 } from '../../language/hashing/sha256.ts';
import { fileHeaders } from '../plan/file-headers.ts';
import type { UploadTarget } from '../plan/upload-target.ts';
import { existing } from './existing.ts';
import { inParallel } from './in-parallel.ts';
import { s3Error, s3Request } from './s3-request.ts';

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
  const client = new AwsClient({ ...definedOnly(settings), service: 's3', retries: 0 });
  const base = settings.endpoint
    ? `${new URL(settings.endpoint).origin}/${bucket}/`
    : `https://${bucket}.s3.${settings.region}.amazonaws.com/`;
  const urlOf = (path: string) => base + (folder + path).split('/').map(encodeSegment).join('/');
  const send = async (method: string, path: string, init: RequestInit = {}, url = urlOf(path)) => {
    const answer = await s3Request(client, url, { method, ...init });
    if (answer.status === 404 && (method === 'PUT' || answer.body.includes('<Code>NoSuchBucket<')))
      throw new Error(`The bucket "${bucket}" does not exist. Create it, or correct --to.`);
    if (answer.ok || answer.status === 404) return answer;
    throw s3Error(answer, url, method);
  };
  const put = async (path: string, body: Blob | string, hash: string, headers: Readonly<Record<string, string>>) => {
    await send('PUT', path, { body, headers: { ...headers, 'X-Amz-Content-Sha256': hash } });
  };
  const readText = async (path: string) => {
    const { ok, body } = await send('GET', path, { headers: { 'Cache-Control': 'no-cache' } });
    return ok ? body : undefined;
  };
  return {
    name: address,
    servesCompressed: false,
    read: async (paths) =>
      existing(await Promise.all(paths.map(async (path) => [path, await readText(path)] as const))),
    names: async () => {
      const query = `list-type=2&max-keys=100&delimiter=%2F&prefix=${encodeSegment(folder)}`;
      const { ok, body } = await send('GET', '', {}, `${base}?${query}`);
      return ok ? listedNames(body, folder) : [];
    },
    write: (path, text) => put(path, text, sha256(text), { ...fileHeaders(path) }),
    put: (files, isAlive) =>
      inParallel(files, width, async ({ path, from, sha256, headers }) => {
        await put(path, await openAsBlob(join(from, path)), sha256, { ...headers });
        await isAlive();
      }),
    remove: (paths) =>
      inParallel(paths, width, async (path) => {
        await send('DELETE', path);
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

// <Contents><Key>folder/file.txt</Key>…</Contents><CommonPrefixes><Prefix>folder/sub/</Prefix></CommonPrefixes>
function listedNames(list: string, folder: string): readonly string[] {
  return [...list.matchAll(/<(?:Key|Prefix)>([^<]*)</g)]
    .map(([, key = '']) => key.slice(folder.length))
    .filter((name) => name !== '' && !name.startsWith('.'));
}

function definedOnly({ accessKeyId, secretAccessKey, sessionToken, region }: S3Settings) {
  return { accessKeyId, secretAccessKey, region, ...(sessionToken === undefined ? {} : { sessionToken }) };
}
