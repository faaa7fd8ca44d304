import path from 'node:path';

export interface Config {
  folder: string;
  host: string;
  port: number;
  /** Whether an empty data folder gets the invented ward and its report. */
  demo: boolean;
}

/** A setting cannot be used. Vietnamese, for the person who starts the program. */
export class BadSetting extends Error {
  override name = 'BadSetting';
}

/** What the environment says: TRINHKY_DATA (default `data`), TRINHKY_PORT (8080; 0 = any free one), TRINHKY_HOST (127.0.0.1), TRINHKY_DEMO (0 = none). */
export function configOf(env: NodeJS.ProcessEnv): Config {
  const port = Number(env.TRINHKY_PORT ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new BadSetting(`TRINHKY_PORT=${env.TRINHKY_PORT} không phải là cổng: hãy đặt một số từ 1 đến 65535 (0: cổng trống bất kỳ).`);
  }
  const demo = env.TRINHKY_DEMO ?? '1';
  if (demo !== '0' && demo !== '1') throw new BadSetting(`TRINHKY_DEMO=${demo} không hợp lệ: hãy đặt 1 (có phường mẫu) hoặc 0 (trống).`);
  return { folder: path.resolve(env.TRINHKY_DATA ?? 'data'), host: env.TRINHKY_HOST ?? '127.0.0.1', port, demo: demo === '1' };
}
