import type { Head } from '@trinhky/events';
import type { BackupDone } from './backup.js';
import type { FileToOpen, NewPerson, Progress } from './operation.js';
import type { PersonAdded, PersonListed } from './people.js';
import type { TextAt } from './text-at.js';
import type { Timeline } from './timeline.js';
import type { Status } from './status.js';
import type { Verified } from './verify.js';

/** What an operator may ask of an installation: by name, what it takes and what it answers. All plain JSON. */
export interface OperationTable {
  status: { params: Record<string, never>; result: Status };
  verify: { params: { heads: Record<string, Head> | null; withHeads: boolean }; result: Verified };
  rebuild: { params: { name: string }; result: { rebuilt: string[] } };
  /** `id` null: which reports there are. */
  timeline: { params: { id: string | null; from: string | null; to: string | null }; result: Timeline };
  text: { params: { id: string; at: string | null }; result: TextAt };
  backup: { params: { target: string }; result: BackupDone };
  'people-list': { params: Record<string, never>; result: PersonListed[] };
  'people-add': { params: NewPerson; result: PersonAdded };
  'people-reset-password': { params: { username: string }; result: { username: string; password: string } };
  'people-disable': { params: { username: string; disabled: boolean }; result: { username: string; disabled: boolean } };
  'open-file': { params: FileToOpen; result: { reportId: string; sections: number; defects: number } };
}
export type OperationName = keyof OperationTable;
export type ParamsOf<K extends OperationName> = OperationTable[K]['params'];
export type ResultOf<K extends OperationName> = OperationTable[K]['result'];

/** The operations, wherever they run: in this process, or in the running server behind its socket. */
export interface Operations {
  run<K extends OperationName>(name: K, params: ParamsOf<K>, onProgress?: (progress: Progress) => void): Promise<ResultOf<K>>;
}

/** One line of the socket's answer. */
export type Answer = { progress: Progress } | { result: unknown } | { error: { code: string; message: string } };
