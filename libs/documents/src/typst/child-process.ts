import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fontFiles } from '../layout/font-files.js';

const childFile = fileURLToPath(new URL('./render-child.js', import.meta.url));
const templateFolder = fileURLToPath(new URL('../../typst/', import.meta.url));

const startTimeoutMs = 30_000;

/** What the child answers to one job. */
export type Answer =
  { id: number; ok: true; pdf: Buffer; pages: number; rss: number } | { id: number; ok: false; diagnostics: string[]; rss: number };

type Message = { ready: true; version: string } | Answer;

export interface RenderChild {
  pid: number | undefined;
  /** The Typst binding's version. */
  version: string;
  /** One job at a time. Rejects when the child dies first. */
  run(job: { id: number; template: string; inputs: Record<string, string> }): Promise<Answer>;
  /** Resolves when the process has ended. */
  kill(): Promise<void>;
}

function nextMessage(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const done = () => {
      child.off('message', onMessage);
      child.off('exit', onExit);
      child.off('error', onError);
    };
    const onMessage = (message: Message) => (done(), resolve(message));
    const onExit = (code: number | null, signal: string | null) => (done(), reject(new Error(`renderer ended: ${signal ?? code}`)));
    const onError = (error: Error) => (done(), reject(error));
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
  });
}

/** Starts the rendering process and waits until it has loaded Typst and the fonts; rejects when it dies or takes over 30 s. */
export async function startChild(): Promise<RenderChild> {
  const child = fork(childFile, [templateFolder, ...fontFiles], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('error', () => undefined); // heard through nextMessage or the exit; unheard it would end this process
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const kill = () => {
    child.ref(); // whoever closes waits for the end
    child.kill('SIGKILL');
    return ended;
  };
  const startTimer = setTimeout(() => child.kill('SIGKILL'), startTimeoutMs);
  const hello = await nextMessage(child).finally(() => clearTimeout(startTimer));
  if (!('ready' in hello)) throw new Error('renderer answered before it was asked');
  child.unref();
  child.channel?.unref();
  return {
    pid: child.pid,
    version: hello.version,
    kill,
    async run(job) {
      const answer = nextMessage(child);
      child.send(job);
      const message = await answer;
      if ('ready' in message || message.id !== job.id) throw new Error('renderer answered another job');
      return message;
    },
  };
}
