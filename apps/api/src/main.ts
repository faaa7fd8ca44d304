import { stopOnSignals, version } from '@trinhky/worker';
import { createLogger } from './logger.js';
import { configOf } from './start/config.js';
import { firstStartOf } from './start/first-start-mark.js';
import { firstStart } from './start/first-start.js';
import { refusalOf } from './start/refusals.js';
import { serve } from './start/serve.js';
import { print } from './start/terminal.js';

/** HTTP: with a data folder the whole embedded profile in one process, the worker beside it; with the stores of a cluster one of its api processes. */

// Reports and password hashes are for nobody else on this machine.
if (process.platform !== 'win32') process.umask(0o077);

const STOP_WITHIN_MS = 15_000;
const stopping = stopOnSignals(STOP_WITHIN_MS);

async function main(): Promise<void> {
  const config = configOf(process.env);
  const stopTracing = process.env.OTEL_EXPORTER_OTLP_ENDPOINT
    ? await (await import('@trinhky/worker/operations')).startTracing(process.env, 'trinhky-api')
    : null;
  const logger = createLogger();
  const running = await serve(config, logger);
  const { profile } = running.installation;
  logger.info(
    { version: version(), program: 'api', profile, installation: config.cluster?.installation ?? config.folder, url: running.url },
    'started',
  );
  try {
    await running.inFirstStart(async (mark) => {
      const { todo, cutShort } = await firstStartOf(mark, running.installation.store, config.demo);
      print(`Trình Ký đang chạy tại ${running.url}`);
      print(`  Tài liệu API: ${running.url}/api/docs`);
      if (!config.certificate && !config.cluster && !config.trustProxy) {
        print('  Chỉ phục vụ trên máy này (chưa có chứng thư HTTPS). Cho các máy khác dùng: npx trinhky tls --help');
      }
      const state =
        todo === 'none' ? ' (dữ liệu có sẵn, giữ nguyên)' : cutShort ? ' (lần chạy đầu bị dừng giữa chừng, nay làm tiếp)' : ' (mới tạo)';
      print(
        config.cluster ? `  Hệ thống nhiều máy: ${config.cluster.installation}${state}` : `  Thư mục dữ liệu: ${config.folder}${state}`,
      );
      if (running.management) print(`  Tình trạng: ${running.management}/health/ready`);
      print();
      if (!stopping.signal.aborted) await firstStart(running, todo, mark, stopping.signal);
    });
    if (!stopping.signal.aborted) {
      print('Sẵn sàng. Nhấn Ctrl+C để dừng.');
      await Promise.race([stopping.asked, running.replaced]);
    }
  } catch (error) {
    // What is under way when the program is told to stop is taken up at the next start.
    if (!stopping.signal.aborted) throw error;
  } finally {
    logger.info('stopping');
    await running.stop();
    await stopTracing?.();
  }
  print('Đã dừng. Dữ liệu đã được ghi đầy đủ.');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const { message, code } = refusalOf(error);
    process.stderr.write(`${message}\n`);
    process.exit(code);
  },
);
