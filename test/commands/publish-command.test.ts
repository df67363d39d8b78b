import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { manifestFile } from '../../src/publish/manifest/manifest.ts';
import { openTarget } from '../../src/upload/targets/open-target.ts';
import { previewUpload, uploadSite } from '../../src/upload/upload-site.ts';
import { propertyRuns } from '../property-seed.ts';
import { contentOf, faultsOf } from '../unit/publish/folder/publish-version.ts';
import { versionNumber, writeSite } from '../unit/upload/write-site.ts';
import { isInstalled, startObjectStore, startRclone, startSsh, type UploadServer } from './upload-servers.ts';

const root = resolve(import.meta.dirname, '../..');
const [first, second] = [1, 2].map((number) =>
  writeSite({
    ...versionNumber(number, 6),
    'नगर/सड़क की ख़बर.html': `पन्ना ${number}`,
    "# quotes' and #50%+.html": `page ${number}`,
    '\u00e9.html': `one code point ${number}`,
    'e\u0301.html': `two code points ${number}`,
  }),
);
if (first === undefined || second === undefined) throw new Error('No sites.');
const options = { all: false, besideOthers: false, breakLock: false };
/** No other sender was there before, so nothing needs to settle. */
const alone = { ...options, settleTime: 0 };

const local = async (): Promise<UploadServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'upload-folder-'));
  return { address: folder, environment: {}, folder, stop: () => {} };
};
const kinds: Readonly<
  Record<string, { readonly start: () => Promise<UploadServer>; readonly needs: string; readonly kills: number }>
> = {
  'a folder': { start: local, needs: 'sh', kills: propertyRuns(10) },
  'an object store': { start: startObjectStore, needs: 'sh', kills: propertyRuns(5) },
  'rsync over ssh': { start: startSsh, needs: 'sshd', kills: 1 },
  'rclone to WebDAV': { start: () => startRclone('webdav'), needs: 'rclone', kills: 0 },
  'rclone to SFTP': { start: () => startRclone('sftp'), needs: 'rclone', kills: 0 },
};

const started: UploadServer[] = [];
afterAll(() => {
  for (const { stop } of started) stop();
});

async function start(kind: string): Promise<UploadServer> {
  const server = await kinds[kind]?.start();
  if (server === undefined) throw new Error(`There is no ${kind}.`);
  started.push(server);
  return server;
}

/** Compares what lies at a target with a site. */
async function expectSite({ address, environment, folder }: UploadServer, site: string): Promise<void> {
  if (folder !== undefined) {
    expect(contentOf(folder)).toEqual(contentOf(site));
    expect(faultsOf(folder)).toEqual([]);
    return;
  }
  const target = openTarget(address, { endpoint: '', environment });
  const paths = new Set([first, second].flatMap((known) => Object.keys(contentOf(known ?? ''))));
  const files = await target.read([...paths, manifestFile]);
  expect(Object.fromEntries([...files].toSorted())).toMatchObject(contentOf(site));
  expect(files.size).toBe(Object.keys(contentOf(site)).length + 1);
}

type Publish = (server: UploadServer, site: string, isDry?: boolean) => Promise<string>;

/** Runs the command. Returns what it prints. */
const byCommand: Publish = async ({ address, environment }, site, isDry = false) => {
  const args = ['scripts/publish.ts', '--to', address, '--out', site, ...(isDry ? ['--dry-run'] : [])];
  const env = { ...process.env, ...environment };
  return (await promisify(execFile)(process.execPath, args, { cwd: root, env })).stdout;
};

/** Does what the command does, without a process for each time and without the wait for other senders. */
const inProcess: Publish = async ({ address, environment }, site, isDry = false) => {
  const target = openTarget(address, { endpoint: '', environment });
  const { added, changed, unchanged, ...rest } = isDry
    ? await previewUpload(site, target, alone)
    : await uploadSite(site, target, alone);
  const removed = 'remove' in rest ? rest.remove.length : rest.removed;
  return `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
};

for (const [kind, { needs, kills }] of Object.entries(kinds)) {
  test.skipIf(!isInstalled(needs))(
    `publishes to ${kind}, and then what has changed`,
    async () => {
      const server = await start(kind);
      const publish = kind === 'a folder' ? byCommand : inProcess;
      Object.assign(process.env, server.environment);
      const target = openTarget(server.address, { endpoint: '', environment: server.environment });
      expect(await target.names()).toEqual([]);
      await target.write('letter to a friend.txt', 'private');
      await expect(publish(server, first)).rejects.toThrow(
        /holds other files \(letter to a friend\.txt\).*--beside-others/,
      );
      await target.remove(['letter to a friend.txt']);
      expect(await publish(server, first)).toMatch(/^20 added, 0 changed, 0 removed, 0 unchanged/);
      await expectSite(server, first);
      const preview = await publish(server, second, true);
      expect(preview).toMatch(/7 added, 8 changed, 7 removed, 5 unchanged/);
      if (publish === byCommand) expect(preview).toContain('Nothing was sent');
      expect(await publish(server, second)).toMatch(/^7 added, 8 changed, 7 removed, 5 unchanged/);
      await expectSite(server, second);
      expect(await publish(server, second)).toMatch(/^0 added, 0 changed, 0 removed, 20 unchanged/);
    },
    600_000,
  );

  test.skipIf(!isInstalled(needs) || kills === 0)(
    `killed at any moment, an upload to ${kind} is completed by the next one`,
    async () => {
      const server = await start(kind);
      const program = join(import.meta.dirname, '../unit/upload/upload-until-killed.ts');
      const environment = { ...process.env, ...server.environment };
      for (let round = 0; round < kills; round++) {
        const child = spawn(process.execPath, [program, server.address, first, second], {
          stdio: ['ignore', 'pipe', 'inherit'],
          detached: true,
          env: environment,
        });
        const { promise: ended, resolve: end } = Promise.withResolvers<void>();
        child.once('exit', () => end());
        await once(child.stdout, 'data');
        await after(Math.random() * 200);
        process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
        await ended;
        // What the killed one had sent may still arrive, so the next one waits as the command does.
        const site = round % 2 === 0 ? first : second;
        Object.assign(process.env, server.environment);
        await uploadSite(site, openTarget(server.address, { endpoint: '', environment }), options);
        await expectSite(server, site);
      }
    },
  );
}

test('says what is wrong with its arguments', async () => {
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, ['scripts/publish.ts', ...args], { cwd: root, env: {} }).catch(
      (error: { readonly stderr?: string }) => error.stderr ?? '',
    );
  expect(await run()).toMatch(/target is missing.*--to/);
  expect(await run('--to', 's3://trial', '--out', first)).toMatch(/keys of the store are missing.*AWS_ACCESS_KEY_ID/);
  expect(await run('--to', 'https://example.org/', '--out', first)).toMatch(/rclone config/);
  expect(await run('--to', join(first, 'x'), '--compress', 'zip')).toMatch(/neither yes nor no/);
  appendFileSync(join(second, 'index.html'), 'damage');
  expect(await run('--to', mkdtempSync(join(tmpdir(), 'upload-folder-')), '--out', second)).toMatch(/was changed/);
});
