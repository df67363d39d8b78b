import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSiteFolder } from '../../src/publish/folder/site-folder.ts';
import { contentOf, faultsOf, publishVersion } from '../unit/publish/folder/publish-version.ts';
import { versionsOf } from '../unit/publish/folder/two-versions.ts';

const program = join(import.meta.dirname, '../unit/publish/folder/publish-until-killed.ts');
const versions = versionsOf(60);

async function killAtRandom(out: string, exchange: string): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [program, out, exchange], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  if (child.stdout) await once(child.stdout, 'data');
  await after(Math.random() * 60);
  process.kill(-(child.pid ?? Number.NaN), 'SIGKILL'); // its helpers too
  await once(child, 'exit');
}

test.each(['exchange', 'two renames'])('killed at any moment (%s), leaves the old site or the new one', async (way) => {
  const root = mkdtempSync(join(tmpdir(), 'killed-'));
  const out = join(root, '_site');
  const seen = new Set<string>();
  // On a busy machine it may take long until both versions were seen.
  for (let round = 0; round < 15 || (seen.size < 2 && round < 200); round++) {
    await killAtRandom(out, way);
    if (way === 'exchange' || existsSync(out)) expect(faultsOf(out)).toEqual([]);
    await openSiteFolder(out);
    expect(faultsOf(out)).toEqual([]);
    const name = JSON.stringify(contentOf(out)) === JSON.stringify(contentOfVersion(versions.even)) ? 'even' : 'odd';
    expect(contentOf(out)).toEqual(versions[name]);
    seen.add(name);
  }
  expect([...seen].toSorted()).toEqual(['even', 'odd']);
  await publishVersion(out, versions.odd);
  expect(contentOf(out)).toEqual(versions.odd);
  rmSync(root, { recursive: true });
});

const contentOfVersion = (version: typeof versions.even) => Object.fromEntries(Object.entries(version).toSorted());
