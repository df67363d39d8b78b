import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

// renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE): its number depends on the processor.
const systemCall: Readonly<Record<string, string>> = { x64: '316', arm64: '276' };
const script = 'my ($call, $a, $b) = @ARGV; exit(syscall($call + 0, -100, $a, -100, $b, 2) == 0 ? 0 : 1)';

/**
 * Exchanges two folders in one step, so that there is no moment without a site. Linux can; Node has no call for it, so
 * `mv` (GNU 9.5) or Perl does it. False where neither can: then two renames must do.
 */
export function exchangeFolders(a: string, b: string): boolean {
  if (process.platform !== 'linux') return false;
  const before = statSync(b).ino;
  return commands(a, b).some(([command, ...args]) => {
    spawnSync(command, args, { stdio: 'ignore' });
    return statSync(a).ino === before;
  });
}

function commands(a: string, b: string): readonly (readonly [string, ...string[]])[] {
  const call = systemCall[process.arch];
  const byPerl = call === undefined ? [] : [['perl', '-e', script, call, a, b] as const];
  return [...byPerl, ['mv', '--exchange', '--no-target-directory', '--', a, b]];
}
