import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';

/** Whether a folder can't be given another name: a mount point, or in a folder that is closed to us. */
export function isFixed(folder: string): boolean {
  return !isWritable(dirname(folder)) || isMounted(folder);
}

// A folder that does not exist yet is made in the nearest one that does.
function isWritable(folder: string): boolean {
  if (!existsSync(folder) && folder !== dirname(folder)) return isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// A bind mount shows the device of its parent: only the system's table of mounts tells.
function isMounted(out: string): boolean {
  if (!existsSync(out)) return false;
  if (statSync(out).dev !== statSync(dirname(out)).dev) return true;
  if (process.platform !== 'linux') return false;
  return mountPoints().some((point) => point === out || point.startsWith(out + sep));
}

function mountPoints(): readonly string[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((entry) => entry.split(' ')[4] ?? '')
    .map((point) =>
      point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    );
}
