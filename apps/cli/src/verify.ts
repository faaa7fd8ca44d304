import { readFile, writeFile } from 'node:fs/promises';
import type { Head } from '@trinhky/events';
import type { ResultOf } from '@trinhky/api/control';
import { EXIT, Unusable } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { say, sayJson, showProgress } from './output.js';
import { withOperations } from './reach.js';

export interface VerifyOptions {
  heads?: string;
  exportHeads?: string;
  json?: boolean;
  data?: string;
}

/** Verifies the whole installation; answers 1 when anything is not as it was written. */
export async function verify({ heads, exportHeads, json, data }: VerifyOptions): Promise<ExitCode> {
  const known = heads === undefined ? null : await headsIn(heads);
  const bar = showProgress({ json });
  const verified = await withOperations(data, (operations) =>
    operations.run('verify', { heads: known, withHeads: exportHeads !== undefined }, bar.on),
  ).finally(bar.end);
  const { heads: exported, ...told } = verified;
  if (exportHeads !== undefined && exported) await exportTo(exportHeads, exported);
  if (json) sayJson(told);
  else
    say(verifiedInWords(verified) + (exportHeads === undefined ? '' : `\nThe heads of ${verified.streams} streams are in ${exportHeads}.`));
  return verified.ok ? EXIT.done : EXIT.wrong;
}

export function verifiedInWords({ ok, streams, events, broken, documents, anchors }: ResultOf<'verify'>): string {
  const { roots, anchored, later, headsCompared } = anchors;
  return [
    ok ? 'VERIFIED: nothing was altered.' : 'NOT AS IT WAS WRITTEN:',
    ...broken.map(({ stream, revision, reason }) => `  ${stream} revision ${revision}: ${reason}`),
    ...documents.faults.map(
      ({ stream, revision, sha256, reason }) => `  document ${sha256}, named by ${stream} revision ${revision}: ${reason}`,
    ),
    '',
    `Chains:    ${streams} streams, ${events} events, each hash computed again over the stored bytes.`,
    `Documents: ${documents.named} named by events, each read and its hash computed again.`,
    `Anchored:  ${anchored} events, by ${roots.length} manifest root${roots.length === 1 ? '' : 's'}${headsCompared > 0 ? ` and ${headsCompared} heads noted earlier` : ''}.`,
    ...roots.map(
      ({ report, submission, root, sections }) => `           ${root} (report ${report}, submission ${submission}, ${sections} sections)`,
    ),
    ...(roots.length > 0 ? ['           A root is printed in the signing copy: compare it with the paper.'] : []),
    `Later:     ${later} events came after what is anchored, or never went up for signature. Their chains are whole, but that none was cut off`,
    '           the end shows only against heads noted earlier: export them now with --export-heads, keep the file elsewhere, compare with --heads.',
  ].join('\n');
}

async function exportTo(file: string, heads: Record<string, Head>): Promise<void> {
  await writeFile(file, `${JSON.stringify(heads, null, 2)}\n`, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new Unusable(
      error.code === 'EEXIST' ? `${file} exists already; heads are never overwritten` : `${file} cannot be written (${error.code})`,
    );
  });
}

async function headsIn(file: string): Promise<Record<string, Head>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Unusable(`${file} cannot be read (${error.code})`);
  });
  const heads: Record<string, Head> = {};
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, Partial<Head>>);
    for (const [stream, { revision, hash }] of entries) {
      if (!Number.isInteger(revision) || typeof hash !== 'string') throw new Error(stream);
      heads[stream] = { revision: Number(revision), hash };
    }
  } catch {
    throw new Unusable(`${file} is not a file of heads: make one with "trinhky verify --export-heads FILE"`);
  }
  return heads;
}
