import { existsSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { layoutOf } from '@trinhky/worker';
import { systemClock } from '../clock.js';
import { operations } from '../control/operations.js';
import type { Operations } from '../control/protocol.js';
import { createLogger } from '../logger.js';
import { openParts } from './open-parts.js';

const AN_HOUR = 3_600_000;

export interface Offline {
  operations: Operations;
  close(): Promise<void>;
}

/**
 * The operations over a data folder that no server has. Nothing but what an operation needs is set going; null where
 * there is no data, and none is made. Rejects with DataFolderRefused.
 */
export async function openOffline(folder: string): Promise<Offline | null> {
  if (!existsSync(layoutOf(folder).events)) return null;
  const logger = createLogger();
  const parts = await openParts({ folder, clock: systemClock, alarm: (message, error) => logger.error({ err: error }, message) });
  const { installation, accounts } = parts;
  let following: Promise<void> | undefined;
  let app: INestApplication | undefined;

  async function follow(begin: () => Promise<void>): Promise<void> {
    await begin();
    await installation.runner.waitFor(await installation.store.lastPosition(), AN_HOUR);
  }
  return {
    operations: operations({
      ...parts,
      address: null,
      visible: () => (following ??= follow(() => installation.runner.start())),
      openFile: async (userId, file) => {
        // The reactors open the new report's sections.
        await (following ??= follow(() => installation.start()));
        const [{ createApp }, { openFileIn }] = await Promise.all([import('../create-app.js'), import('./open-file.js')]);
        const opened = await createApp({ ...parts, clock: systemClock, logger });
        app = opened;
        return openFileIn(opened, userId, file);
      },
    }),
    async close() {
      await app?.close();
      await installation.stop();
      await accounts.close();
    },
  };
}
