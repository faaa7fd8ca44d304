import { Rejected } from '@trinhky/domain';
import type { Accounts } from '../accounts/accounts.js';
import { rejectionInVietnamese } from '../http/rejections.vi.js';
import type { Installation } from '../installation.js';
import { backup } from './backup.js';
import { accountNamed, addPerson, listPeople, resetPassword, setDisabled } from './people.js';
import { eachByItsOwn, OperationRefused } from './operation.js';
import type { FileToOpen, Progress } from './operation.js';
import type { OperationName, Operations, ParamsOf, ResultOf } from './protocol.js';
import { rebuild } from './rebuild.js';
import { statusOf } from './status.js';
import { textAt } from './text-at.js';
import { timeline } from './timeline.js';
import { verify } from './verify.js';

export interface OperationsOptions {
  installation: Installation;
  accounts: Accounts;
  /** Where the server listens; null offline. */
  address: string | null;
  /** In a cluster its name there; absent = a data folder. */
  cluster?: string;
  /** Resolves once the read models follow the log and show everything in it. */
  visible(): Promise<void>;
  /** Resolves once it is known how far they are; absent = as `visible`. */
  known?(): Promise<void>;
  /** Why nothing may be written here, where that is so. */
  readOnly?: OperationRefused;
  /** Opens a report out of a file on behalf of that person. */
  openFile(userId: string, file: FileToOpen): Promise<{ reportId: string; sections: number; defects: number }>;
}

type Run<K extends OperationName> = (params: ParamsOf<K>, onProgress: (progress: Progress) => void) => Promise<ResultOf<K>>;

/** Every operation once, over an open installation: the server runs them for its socket, the command line for itself when no server has the folder. */
export function operations({
  installation,
  accounts,
  address,
  cluster,
  visible,
  known = visible,
  readOnly,
  openFile,
}: OperationsOptions): Operations {
  const { store, blobs, readModels, runner } = installation;
  const office = { installation, accounts };
  const table: { [K in OperationName]: Run<K> } = {
    status: async () => {
      await known();
      return statusOf(installation, (await accounts.list()).length, { address, cluster: cluster ?? null });
    },
    verify: ({ heads, withHeads }, onProgress) => verify({ store, blobs, heads, withHeads, onProgress }),
    rebuild: async ({ name }, onProgress) => {
      await visible();
      return rebuild(store, runner, name, onProgress);
    },
    timeline: async (asked) => {
      await visible();
      return timeline({ store, readModels, ...asked });
    },
    text: ({ id, at }) => textAt(store, id, at),
    backup: async ({ target }, onProgress) => {
      if (cluster !== undefined) throw eachByItsOwn();
      return backup(office, target, onProgress);
    },
    'people-list': async () => {
      await visible();
      return listPeople(office);
    },
    'people-add': (person) => addPerson(office, person),
    'people-reset-password': ({ username }) => resetPassword(office, username),
    'people-disable': ({ username, disabled }) => setDisabled(office, username, disabled),
    'open-file': async (file) => {
      const person = await accountNamed(accounts, file.as);
      if (!person) throw new OperationRefused('unknown-username', `there is no account ${file.as}`);
      return openFile(person.userId, file);
    },
  };
  const writing = new Set<OperationName>(['people-add', 'people-reset-password', 'people-disable', 'open-file']);
  return {
    async run<K extends OperationName>(name: K, params: ParamsOf<K>, onProgress: (progress: Progress) => void = () => {}) {
      if (readOnly && writing.has(name)) throw readOnly;
      const run: Run<K> = table[name];
      return run(params, onProgress).catch(inWords);
    },
  };
}

/** A rule's refusal, with the sentence that the person would read. */
function inWords(error: unknown): never {
  if (!(error instanceof Rejected)) throw error;
  throw new OperationRefused(error.code, `refused (${error.code}): ${rejectionInVietnamese(error.code, error.details).detail}`);
}
