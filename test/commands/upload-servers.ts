import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/** A server that runs on this machine for a test. */
export interface UploadServer {
  readonly address: string;
  /** What the programs that reach it need in their environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** The folder where the server keeps the site, if it keeps plain files. */
  readonly folder?: string;
  readonly stop: () => void;
}

/** Whether a program is installed. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program} || command -v /usr/sbin/${program}`]).status === 0;
}

/** An object store with an empty bucket. */
export async function startObjectStore(): Promise<UploadServer> {
  const [port, folder] = [await freePort(), newFolder()];
  const program = join(import.meta.dirname, '../../node_modules/s3rver/bin/s3rver.js');
  const child = spawn(process.execPath, [
    program,
    '-d',
    folder,
    '-a',
    '127.0.0.1',
    '-p',
    String(port),
    '--configure-bucket',
    'trial',
    '--silent',
  ]);
  await untilOpen(port, child);
  const keys = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_REGION: 'us-east-1' };
  return {
    address: 's3://trial/news',
    environment: { ...keys, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` },
    stop: () => child.kill(),
  };
}

/** A server of rclone, with a remote that reaches it. */
export async function startRclone(kind: 'webdav' | 'sftp'): Promise<UploadServer> {
  const [port, folder] = [await freePort(), newFolder()];
  const config = join(newFolder(), 'rclone.conf');
  const password = execFileSync('rclone', ['obscure', 'password'], { encoding: 'utf8' }).trim();
  const login = `user = user\npass = ${password}\n`;
  const remote =
    kind === 'webdav'
      ? `type = webdav\nurl = http://127.0.0.1:${port}\nvendor = other\n`
      : `type = sftp\nhost = 127.0.0.1\nport = ${port}\n`;
  writeFileSync(config, `[remote]\n${remote}${login}`);
  const args = ['serve', kind, folder, '--addr', `127.0.0.1:${port}`, '--user', 'user', '--pass', 'password'];
  const child = spawn('rclone', args, { env: { ...process.env, RCLONE_CONFIG: config } });
  await untilOpen(port, child);
  const site = kind === 'webdav' ? 'remote:site' : 'remote:';
  return {
    address: `rclone:${site}`,
    environment: { RCLONE_CONFIG: config },
    folder: kind === 'webdav' ? join(folder, 'site') : folder,
    stop: () => child.kill(),
  };
}

/** An ssh server with keys of its own. */
export async function startSsh(): Promise<UploadServer> {
  const [port, keys, folder] = [await freePort(), newFolder(), newFolder()];
  for (const name of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(keys, name)]);
  mkdirSync('/run/sshd', { recursive: true });
  const settings = {
    ListenAddress: '127.0.0.1',
    HostKey: join(keys, 'host'),
    AuthorizedKeysFile: join(keys, 'user.pub'),
    StrictModes: 'no',
    PidFile: 'none',
    UsePAM: 'no',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const child = spawn('/usr/sbin/sshd', ['-D', '-f', '/dev/null', '-p', String(port), ...options]);
  await untilOpen(port, child);
  const trusting = '-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR';
  return {
    address: `127.0.0.1:${folder}/a/site`,
    environment: { RSYNC_RSH: `ssh -p ${port} -i ${join(keys, 'user')} ${trusting}` },
    folder: join(folder, 'a/site'),
    stop: () => child.kill(),
  };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'upload-server-'));
}

/** A port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Waits until a server answers. Throws if it ends. */
export async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    if (await isOpen(port)) return;
    await after(50);
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
