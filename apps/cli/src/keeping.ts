import path from 'node:path';
import { eachByItsOwn } from '@trinhky/api/control';
import { EXIT } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { columns, say, sayJson, showProgress } from './output.js';
import { dataFolderOf, isCluster, withOperations } from './reach.js';
import { verifiedInWords } from './verify.js';

/** Keeping an installation: rebuild, backup, restore, status. */
export interface KeepingOptions {
  json?: boolean;
  data?: string;
}

export async function rebuild(name: string, { json, data }: KeepingOptions): Promise<void> {
  const bar = showProgress({ json });
  const done = await withOperations(data, (operations) => operations.run('rebuild', { name }, bar.on)).finally(bar.end);
  if (json) sayJson(done);
  else say(`Built again from the log: ${done.rebuilt.join(', ')}.`);
}

/** Answers 1 when what was copied is not as it was written: the copy is kept, and is as broken. */
export async function backup(target: string, { json, data }: KeepingOptions): Promise<ExitCode> {
  const bar = showProgress({ json });
  const done = await withOperations(data, (operations) => operations.run('backup', { target: path.resolve(target) }, bar.on)).finally(
    bar.end,
  );
  const { verified } = done;
  const code = verified.ok ? EXIT.done : EXIT.wrong;
  if (!verified.ok) {
    const what = verified.broken.length > 0 ? 'THE LOG IS BROKEN' : 'DOCUMENTS ARE MISSING OR DAMAGED';
    process.stderr.write(`trinhky: ${what}, in this backup too. Keep the earlier backups.\n${verifiedInWords(verified)}\n`);
  }
  if (json) {
    sayJson(done);
    return code;
  }
  say(
    `Backup written to ${done.target}: the log up to event ${done.lastPosition}, ${done.documents} documents, accounts; ${sizeOf(done.bytes)}.`,
  );
  say('It holds everything, passwords as hashes only. Keep it as you keep the office files themselves.');
  if (verified.ok) say(`Verified: ${verified.streams} chains and ${verified.documents.named} documents are as they were written.`);
  return code;
}

export async function restore(source: string, { json, data }: KeepingOptions): Promise<ExitCode> {
  if (isCluster(data)) throw eachByItsOwn();
  const bar = showProgress({ json });
  const { restore: restoreFrom } = await import('@trinhky/api/start');
  const restored = await restoreFrom(path.resolve(source), dataFolderOf(data), bar.on).finally(bar.end);
  if (json) sayJson(restored);
  else {
    say(`Restored into ${restored.folder} from the backup of ${restored.createdAt}. Read models are built again at the next start.`);
    say(verifiedInWords(restored.verified));
  }
  return restored.verified.ok ? EXIT.done : EXIT.wrong;
}

export async function status({ json, data }: KeepingOptions): Promise<void> {
  const found = await withOperations(data, (operations) => operations.run('status', {}));
  if (json) return sayJson(found);
  const { folder = '', cluster, genesis, address, pid, node, lastPosition, accounts, readModels } = found;
  say(
    columns([
      cluster === null ? ['Data folder', folder] : ['Cluster', cluster],
      ['Installation', genesis],
      ...(cluster === null ? [['Server', address === null ? 'not running' : `${address} (process ${pid}, Node ${node})`]] : []),
      [cluster === null ? 'Events' : 'Log up to', lastPosition],
      ['Accounts', String(accounts)],
    ]),
  );
  say('');
  say(
    columns([
      ['READ MODEL', 'STATE', 'AT EVENT'],
      ...readModels.map(({ name, state, position, failure }) => [name, state, failure ?? position]),
    ]),
  );
}

function sizeOf(bytes: number): string {
  const mib = bytes / 1024 / 1024;
  return mib < 1 ? `${Math.ceil(bytes / 1024)} KiB` : `${mib.toFixed(1)} MiB`;
}
