import path from 'node:path';
import { playSample } from '../sample/play.js';
import type { Played } from '../sample/play.js';
import { story } from '../sample/content/story.js';
import { ward } from '../sample/content/ward.js';
import { beginEmpty, beginWithSample } from './begin.js';
import type { NewAccount } from './begin.js';
import type { FirstStart, FirstStartMark } from './first-start-mark.js';
import type { Running } from './serve.js';
import { inColumns, print, showPhases } from './terminal.js';

/** Brings about what the first start is for, and shows the passwords; only then is it over. Rejects when `signal` cuts it short. */
export async function firstStart(
  { url, installation, accounts }: Running,
  todo: FirstStart,
  mark: FirstStartMark,
  signal: AbortSignal,
): Promise<void> {
  if (todo === 'none') return;
  if (todo === 'empty') {
    const people = await beginEmpty(installation, accounts);
    print('Hệ thống trống, có một tài khoản quản trị. Hãy đặt tên cơ quan, nhập đơn vị, người dùng và mẫu báo cáo.');
    showAccounts(people);
    return mark.write('none');
  }
  const { on } = showPhases();
  print(`Dựng ${ward.name} (phường hư cấu) và lập báo cáo mẫu, từ lúc mở đến lúc phát hành:`);
  on('Cơ quan, đơn vị, người dùng, mẫu báo cáo', 0, 1);
  const people = await beginWithSample(installation, accounts);
  on('Cơ quan, đơn vị, người dùng, mẫu báo cáo', 1, 1);
  const passwords = new Map(people.map(({ username, password }) => [username, password]));
  const played = await playSample({ url, passwords, documents: path.join(installation.folder, 'van-ban'), onProgress: on, signal });
  showReport(played);
  showAccounts(people);
  await mark.write('none');
}

function showReport({ number, date, files }: Played): void {
  const [year, month, day] = date.split('-');
  print();
  print(`Báo cáo mẫu đã phát hành: số ${number} ngày ${day}/${month}/${year}, ${story.drafting.length} mục.`);
  for (const file of files) print(`  ${file}`);
}

function showAccounts(people: readonly NewAccount[]): void {
  print();
  print('Tài khoản. Mật khẩu chỉ hiện MỘT LẦN này, hãy ghi lại (quên thì dùng: npx trinhky people reset-password TÊN):');
  print(
    inColumns([
      ['TÊN ĐĂNG NHẬP', 'MẬT KHẨU', 'NGƯỜI DÙNG'],
      ...people.map((each) => [each.username, each.password, `${each.name}, ${each.title}`]),
    ]),
  );
  print();
}
