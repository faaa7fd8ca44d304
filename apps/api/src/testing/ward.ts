import type { AddressInfo } from 'node:net';
import { openInstallation } from '@trinhky/worker';
import type { Installation } from '@trinhky/worker';
import type { Call } from '@trinhky/commands';
import type { Role } from '@trinhky/events';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openAccounts } from '../accounts/accounts.js';
import type { Accounts } from '../accounts/accounts.js';
import { createApp } from '../create-app.js';
import type { AppOptions } from '../create-app.js';
import { createLogger } from '../logger.js';
import { clientOf } from './client.js';
import type { Client } from './client.js';

interface Holder {
  username: string;
  name: string;
  role: Role;
  title: string;
  unitId: string | null;
  rank: number;
}
const holder = (username: string, name: string, role: Role, title: string, unitId: string | null, rank = 1): Holder => ({
  username,
  name,
  role,
  title,
  unitId,
  rank,
});

/** An invented ward. A person's user id is their sign-in name. */
export const PEOPLE = [
  holder('an', 'Nguyễn Văn An', 'chair', 'Chủ tịch', null),
  holder('binh', 'Trần Thị Bình', 'vice-chair', 'Phó Chủ tịch', null, 1),
  holder('cuc', 'Lê Thị Cúc', 'vice-chair', 'Phó Chủ tịch', null, 2),
  holder('em', 'Hoàng Thị Em', 'specialist', 'Chuyên viên', 'kinh-te'),
  holder('giang', 'Vũ Văn Giang', 'specialist', 'Chuyên viên', 'kinh-te'),
  holder('hoa', 'Đỗ Thị Hoa', 'specialist', 'Chuyên viên', 'van-hoa'),
  holder('khanh', 'Ngô Văn Khánh', 'clerk', 'Văn thư', 'van-phong'),
  holder('lam', 'Bùi Thị Lâm', 'auditor', 'Thanh tra viên', null),
  holder('quan', 'Đinh Văn Quân', 'administrator', 'Quản trị hệ thống', 'van-phong'),
] as const;

export const ORGAN = 'phb';
/** A report with an opening, two sections under a heading, and a closing. */
export const TEMPLATE = 'bao-cao-thang';

export interface TestWard {
  app: NestFastifyApplication;
  installation: Installation;
  accounts: Accounts;
  url: string;
  /** The instant that the whole ward lives in; set it to let time pass. */
  clock: { at: Date; now(): Date };
  /** By sign-in name, to sign in through a screen. */
  passwords: ReadonlyMap<string, string>;
  /** Signed in, once a person. */
  as(username: string): Promise<Client>;
  /** Without a session. */
  anybody(): Client;
  /** The number of events in the log. */
  events(): Promise<number>;
  close(): Promise<void>;
}

export interface WardOptions extends AppOptions {
  /** A data folder; absent = in memory. */
  folder?: string;
  at?: Date;
}

/** A ward at work over real HTTP on the loopback: people and templates put there by real commands, reactors and projections running. */
export async function openTestWard({
  folder = 'memory',
  at = new Date('2026-07-01T02:00:00Z'),
  ...options
}: WardOptions = {}): Promise<TestWard> {
  const clock = { at, now: () => clock.at };
  const alarms: string[] = [];
  const installation = await openInstallation({
    folder,
    clock,
    alarm: (message, error) => void alarms.push(`${message}: ${String(error)}`),
  });
  const accounts = await openAccounts(':memory:', () => clock.now());
  const passwords = await settle(installation, accounts);
  const logger = createLogger('silent');
  const app = await createApp({ installation, accounts, clock, logger, options: { requestsPerMinute: null, ...options } });
  await installation.start();
  await app.listen(0, '127.0.0.1');
  const address: AddressInfo | string | null = app.getHttpServer().address();
  const url = `${options.tls ? 'https' : 'http'}://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const signedIn = new Map<string, Client>();

  return {
    app,
    installation,
    accounts,
    url,
    clock,
    passwords,
    async as(username) {
      const client = signedIn.get(username) ?? (await clientOf(url).signedIn(username, passwords.get(username) ?? ''));
      signedIn.set(username, client);
      return client;
    },
    anybody: () => clientOf(url),
    async events() {
      let count = 0;
      for await (const _event of installation.store.readAll()) count += 1;
      return count;
    },
    async close() {
      await app.close();
      await installation.stop();
      await accounts.close();
      if (alarms.length > 0) throw new Error(alarms.join('\n'));
    },
  };
}

/** Names the organ, its units and fields, registers the people and publishes the template. Returns the generated passwords by sign-in name. */
export async function settle({ office }: Pick<Installation, 'office'>, accounts: Accounts): Promise<Map<string, string>> {
  let step = 0;
  const call = (): Call => ({ organId: ORGAN, by: { system: 'setup' }, commandId: `ward-${++step}` });
  const from = '2026-01-01';
  await office.organ(call(), {
    type: 'NameOrgan',
    code: 'PHB',
    name: 'Ủy ban nhân dân phường Hòa Bình',
    letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' },
    archive: 'Lưu: VT, VP.',
    from,
  });
  const units = [
    { unitId: 'kinh-te', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', abbreviation: 'KTHTĐT' },
    { unitId: 'van-hoa', name: 'Phòng Văn hóa - Xã hội', abbreviation: 'VHXH' },
    { unitId: 'van-phong', name: 'Văn phòng HĐND và UBND', abbreviation: 'VP' },
  ];
  for (const unit of units) await office.organ(call(), { type: 'OpenUnit', ...unit });
  const passwords = new Map<string, string>();
  for (const { username, name, role, title, unitId, rank } of PEOPLE) {
    const userId = username;
    await office.user(call(), userId, { type: 'RegisterUser', userId, username, name });
    const post = { postId: `${userId}-1`, userId, name, role, title, unitId, from, to: null, acting: false, rank };
    await office.post(call(), userId, { type: 'HoldPost', ...post });
    passwords.set(username, (await accounts.create({ userId, username, name })).password);
  }
  const fields = [
    { fieldId: 'kinh-te', name: 'Kinh tế', unitId: 'kinh-te', leader: 'binh' },
    { fieldId: 'van-hoa', name: 'Văn hóa - xã hội', unitId: 'van-hoa', leader: 'cuc' },
  ];
  for (const field of fields) await office.organ(call(), { type: 'AssignField', ...field });
  await office.template(call(), TEMPLATE, template());
  return passwords;
}

function template() {
  const text = (fieldId: string | null, drafter: string) => ({
    fieldId,
    route: ['approver' as const],
    assignees: [{ kind: 'user' as const, id: drafter }],
    approver: null,
    dueDate: null,
  });
  const node = { templateNodeId: null, numbering: 'none' as const, title: null, parent: null, guidance: null };
  return {
    type: 'PublishTemplate' as const,
    templateId: TEMPLATE,
    name: 'Báo cáo tháng',
    period: 'month' as const,
    header: {
      subject: 'Tình hình kinh tế - xã hội tháng {month} năm {year}',
      addressees: [],
      recipients: ['UBND tỉnh (để báo cáo)', 'Các phòng, đơn vị thuộc UBND phường'],
      archive: 'Lưu: VT, VP.',
    },
    nodes: [
      { ...node, nodeId: 'mo-dau', kind: 'opening' as const, section: text(null, 'em') },
      { ...node, nodeId: 'ket-qua', kind: 'heading' as const, numbering: 'roman' as const, title: 'KẾT QUẢ THÁNG {month}', section: null },
      {
        ...node,
        nodeId: 'kinh-te',
        parent: 'ket-qua',
        kind: 'section' as const,
        numbering: 'arabic' as const,
        title: 'Kinh tế',
        section: text('kinh-te', 'giang'),
      },
      {
        ...node,
        nodeId: 'van-hoa',
        parent: 'ket-qua',
        kind: 'section' as const,
        numbering: 'arabic' as const,
        title: 'Văn hóa - xã hội',
        section: text('van-hoa', 'hoa'),
      },
      { ...node, nodeId: 'ket-thuc', kind: 'closing' as const, section: text(null, 'em') },
    ],
  };
}
