// @module-tag slow
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import { fileHeaders } from '../../../../src/upload/plan/file-headers.ts';
import { s3Target } from '../../../../src/upload/targets/s3-target.ts';

const keys = { accessKeyId: 'id', secretAccessKey: 'secret', region: 'us-east-1' };
const servers: (() => void)[] = [];
afterEach(() => {
  for (const stop of servers.splice(0)) stop();
});

/** A store that answers the requests in turn, and the last answer from then on. `requests` are those that came. */
async function storeAnswering(...answers: readonly RequestListener[]) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => answer?.(request, response));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  servers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { requests, target: s3Target('s3://news/my site', { ...keys, endpoint: `http://127.0.0.1:${port}` }) };
}

const breaks: RequestListener = (request) => request.socket.destroy();
const breaksInside: RequestListener = (request, response) => {
  response.writeHead(200, { 'content-length': 100 }).write('half');
  setTimeout(() => request.socket.destroy(), 20);
};
const isBusy: RequestListener = (_, response) => response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
const says =
  (status: number, body = ''): RequestListener =>
  (_, response) =>
    response.writeHead(status).end(body);

test.each([
  ['breaks', breaks],
  ['breaks inside the answer', breaksInside],
  ['is busy', isBusy],
])('a request to a store that %s is sent again', async (_, fails) => {
  const { requests, target } = await storeAnswering(fails, fails, says(200, 'text'));
  expect(Object.fromEntries(await target.read(['a b.txt']))).toEqual({ 'a b.txt': 'text' });
  expect(requests).toEqual(Array(3).fill('GET /news/my%20site/a%20b.txt'));
});

test('files are sent whatever their size is', async () => {
  const { requests, target } = await storeAnswering(says(200));
  const from = mkdtempSync(join(tmpdir(), 's3-target-'));
  writeFileSync(join(from, 'x.txt'), '1234567');
  await target.put([{ path: 'x.txt', from, sha256: sha256('1234567'), headers: fileHeaders('x.txt') }], async () => {});
  expect(requests).toEqual(['PUT /news/my%20site/x.txt']);
});

test('a write is sent again too, with its body', async () => {
  const { requests, target } = await storeAnswering(breaks, says(200));
  await target.write('x.txt', 'text');
  expect(requests).toHaveLength(2);
});

test('a refusal is final, and says which permissions are needed', async () => {
  const { requests, target } = await storeAnswering(says(403, '<Error><Code>AccessDenied</Code></Error>'));
  await expect(target.read(['x'])).rejects.toThrow(/status 403 \(GET\): AccessDenied\n.*s3:ListBucket/);
  expect(requests).toHaveLength(1);
});

test('a store that nobody listens at is named at once', async () => {
  const { target } = await storeAnswering(says(200));
  for (const stop of servers.splice(0)) stop();
  const error = await target.read(['x']).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ message: expect.stringMatching(/^127\.0\.0\.1:\d+ did not answer: .*ECONNREFUSED/) });
  expect(error instanceof Error && error.cause).not.toBeInstanceOf(TypeError);
});

test('a missing bucket is no empty one', async () => {
  const { target } = await storeAnswering(says(404, '<Error><Code>NoSuchBucket</Code></Error>'));
  await expect(target.read(['x'])).rejects.toThrow('The bucket "news" does not exist.');
  const { target: empty } = await storeAnswering(says(404, '<Error><Code>NoSuchKey</Code></Error>'));
  expect(await empty.read(['x'])).toEqual(new Map());
});

test('names of the folder are signed as they are sent', async () => {
  const { requests, target } = await storeAnswering(says(200, '<Key>my site/a.txt</Key>'));
  expect(await target.names()).toEqual(['a.txt']);
  expect(requests).toEqual(['GET /news/?list-type=2&max-keys=100&delimiter=%2F&prefix=my%20site%2F']);
});
