import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts/accounts.js';
import { systemClock } from '../clock.js';
import { listenForOperators } from '../control/control-server.js';
import { operations } from '../control/operations.js';
import { controlSocketOf } from '../control/socket-path.js';
import { createApp } from '../create-app.js';
import type { Installation } from '../installation.js';
import type { Logger } from '../logger.js';
import { stopServing } from '../serving.js';
import type { Config } from './config.js';
import { openFileIn } from './open-file.js';
import { openProfile } from './profile.js';
import type { Profile } from './profile.js';

/** The port is taken, or the address is not this machine's. Vietnamese, for the person who starts the program. */
export class CannotListen extends Error {
  override name = 'CannotListen';
}

export interface Running {
  url: string;
  /** Where operators ask for health and metrics; null = nowhere. */
  management: string | null;
  installation: Installation;
  accounts: Accounts;
  /** Runs what the first start is for, in one process of the installation at a time. */
  inFirstStart: Profile['inFirstStart'];
  /** Rejects when a store is no longer the one that was opened: the process is to end. */
  replaced: Promise<never>;
  /** What was accepted is answered and stored; then everything is let go. */
  stop(): Promise<void>;
}

/** Requests under way get this long; with what the workers have in hand a stop stays within ten seconds. */
const DRAIN_MS = 5_000;

/**
 * Opens the data folder or the stores of the cluster, answers HTTP and operators. Rejects with DataFolderRefused, with what a store of the cluster
 * refuses, or with CannotListen, and has let go of everything then.
 */
export async function serve(config: Config, logger: Logger): Promise<Running> {
  const { folder, host, port } = config;
  const clock = systemClock;
  const alarm = (message: string, error: unknown) => logger.error({ err: error }, message);
  const cleared = (message: string) => logger.warn(message);
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const { installation, accounts, management, inFirstStart, replaced } = await openProfile(config, { clock, alarm, cleared });
    undo.push(
      () => accounts.close(),
      () => installation.stop(),
    );
    const app = await createApp({
      installation,
      accounts,
      clock,
      logger,
      ...(config.trustProxy !== null && { options: { trustProxy: config.trustProxy } }),
    });
    undo.push(() => stopServing(app, DRAIN_MS));
    await installation.start();
    // Fastify's own listen: Nest's would log the refusal besides.
    const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
    await fastify.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
      throw new CannotListen(refusal(error, host, port), { cause: error });
    });
    const url = urlOf(host, fastify.server.address());
    const operated = await management?.(app);
    if (operated) undo.push(() => operated.close());
    if (installation.profile === 'embedded') {
      const table = operations({
        installation,
        accounts,
        address: url,
        visible: async () => {},
        openFile: (userId, file) => openFileIn(app, userId, file),
      });
      const control = await listenForOperators(controlSocketOf(folder), table, alarm);
      undo.push(() => control.close());
    }
    return { url, management: operated?.url ?? null, installation, accounts, inFirstStart, replaced, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}

function refusal({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đang có chương trình khác sử dụng. Hãy dừng chương trình đó hoặc đặt TRINHKY_PORT thành cổng khác.`;
  if (code === 'EACCES') return `Không có quyền dùng cổng ${port}. Hãy đặt TRINHKY_PORT từ 1024 trở lên.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `Địa chỉ TRINHKY_HOST=${host} không phải của máy này.`;
  return `Không lắng nghe được tại ${host}:${port}: ${message}`;
}
