import { existsSync } from 'node:fs';
import { layoutOf } from '@trinhky/worker';
import type { INestApplication } from '@nestjs/common';
import { systemClock } from '../clock.js';
import { OperationRefused } from '../control/operation.js';
import type { FileToOpen } from '../control/operation.js';
import { operations } from '../control/operations.js';
import type { Operations } from '../control/protocol.js';
import { createLogger } from '../logger.js';
import type { Logger } from '../logger.js';
import { movedIn } from '../migrate/move-marks.js';
import { openParts } from './open-parts.js';
import type { Parts } from './open-parts.js';

const AN_HOUR = 3_600_000;

export interface Offline {
  operations: Operations;
  close(): Promise<void>;
}

/**
 * The operations over a data folder that no server has. Nothing but what an operation needs is set going; null where
 * there is no data, and none is made. A folder that was moved into a cluster is read and verified only. Rejects with DataFolderRefused.
 */
export async function openOffline(folder: string): Promise<Offline | null> {
  if (!existsSync(layoutOf(folder).events)) return null;
  const logger = createLogger();
  const alarm = (message: string, error: unknown) => logger.error({ err: error }, message);
  const parts = await openParts({ folder, clock: systemClock, alarm, evenMoved: true });
  const { installation } = parts;
  let following: Promise<void> | undefined;
  const follow = async (begin: () => Promise<void>) => {
    await begin();
    await installation.runner.waitFor(await installation.store.lastPosition(), AN_HOUR);
  };
  const opener = fileOpener(parts, logger);
  const moved = movedIn(folder);
  return {
    operations: operations({
      ...parts,
      address: null,
      visible: () => (following ??= follow(() => installation.runner.start())),
      ...(moved && {
        readOnly: new OperationRefused('moved', `this folder was moved into the cluster "${moved.installation}": change it there`),
      }),
      openFile: async (userId, file) => {
        // The reactors open the new report's sections.
        await (following ??= follow(() => installation.start()));
        return opener.open(userId, file);
      },
    }),
    close: () => opener.close(),
  };
}

/** Opens files over the parts, which it closes in the end. The application is loaded only for that. */
export function fileOpener(parts: Parts, logger: Logger) {
  const { installation, accounts } = parts;
  let app: INestApplication | undefined;
  return {
    async open(userId: string, file: FileToOpen) {
      const [{ createApp }, { openFileIn }] = await Promise.all([import('../create-app.js'), import('./open-file.js')]);
      const opened = await createApp({ ...parts, clock: systemClock, logger });
      app = opened;
      return openFileIn(opened, userId, file);
    },
    async close(): Promise<void> {
      await app?.close();
      await installation.stop();
      await accounts.close();
    },
  };
}
