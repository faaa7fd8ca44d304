import { cannotListen } from '@trinhky/worker';
import type { FastifyInstance } from 'fastify';
import type { Operated } from '@trinhky/worker/operations';
import type { Accounts } from '../accounts/accounts.js';
import { systemClock } from '../clock.js';
import { listenForOperators } from '../control/control-server.js';
import { operations } from '../control/operations.js';
import { controlSocketOf } from '../control/socket-path.js';
import { createApp } from '../create-app.js';
import type { Installation } from '../installation.js';
import type { Logger } from '../logger.js';
import { stopServing } from '../serving.js';
import { readCertificate } from './certificate.js';
import type { Config } from './config.js';
import { canonicalOf, shownUrl } from './names.js';
import { openFileIn } from './open-file.js';
import { openProfile } from './profile.js';
import type { Profile } from './profile.js';
import { renewCertificate } from './renew-certificate.js';
import { keepAssets } from '../web/keep-assets.js';

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

/** Requests under way get this long; with what comes before, or what the workers have in hand, a stop stays within what main.ts allows. */
const DRAIN_MS = 5_000;
/** In a cluster a proxy stands in front, which asks every 2 s whether this process is ready (docker/Caddyfile). */
const NOTICE_MS = 3_000;
/** In which it has seen an instance that was started just before this one stops. */
const PEER_MS = 2_500;

/**
 * Opens the data folder or the stores of the cluster, answers HTTP and operators. Rejects with DataFolderRefused, with what a store of the cluster
 * refuses, or with CannotListen, and has let go of everything then.
 */
export async function serve(config: Config, logger: Logger): Promise<Running> {
  const { folder, host, port } = config;
  const certificate = config.certificate && readCertificate(config.certificate, systemClock.now());
  const canonical = canonicalOf(config, certificate);
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
      options: {
        canonical,
        ...(config.trustProxy !== null && { trustProxy: config.trustProxy }),
        ...(certificate && { tls: certificate }),
      },
    });
    let operated: Operated | null = null;
    undo.push(
      async () => operated?.close(),
      () => stopServing(app, { ...(config.cluster && { peerMs: PEER_MS, noticeMs: NOTICE_MS }), drainMs: DRAIN_MS }),
    );
    await installation.start();
    const keeping = await keepAssets(accounts, alarm, { atOnce: config.cluster !== null });
    undo.push(() => keeping.stop());
    // Fastify's own listen: Nest's would log the refusal besides.
    const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
    await fastify.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
      throw cannotListen(error, { host, port, setting: 'TRINHKY_PORT' });
    });
    const address = fastify.server.address();
    const listensAt = address !== null && typeof address === 'object' ? address.port : port;
    const url = shownUrl(canonical, { host, port: listensAt, secure: certificate !== null });
    if (config.certificate) {
      const renewing = renewCertificate(fastify.server, config.certificate, { clock, alarm, cleared });
      undo.push(async () => renewing.stop());
    }
    operated = (await management?.(app)) ?? null;
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
