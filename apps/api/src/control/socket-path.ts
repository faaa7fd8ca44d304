import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Unix socket paths end at 104 bytes on macOS and 108 on Linux. */
const LONGEST = 100;

/**
 * Where the server of a data folder listens for operators: `control.sock` in the folder; where that path is too long, in a folder of the system's
 * temporary ones named by the data folder's hash; on Windows a named pipe. The same for every way to write the folder's path.
 */
export function controlSocketOf(folder: string): string {
  const whole = existsSync(folder) ? realpathSync(folder) : path.resolve(folder);
  const name = createHash('sha256').update(whole).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\trinhky-${name}`;
  const socket = path.join(whole, 'control.sock');
  return Buffer.byteLength(socket) <= LONGEST ? socket : path.join(tmpdir(), `trinhky-${name}`, 'control.sock');
}
