import type { components } from '../../api/schema.gen.js';

export type Administration = components['schemas']['Administration'];
export type Person = Administration['people'][number];
export type HeldPost = Person['posts'][number];
export type Delegation = Administration['delegations'][number];
export type Unit = Administration['units'][number];
export type Field = Administration['fields'][number];
export type OrganName = Administration['names'][number];
export type Role = HeldPost['role'];
export type Power = Delegation['powers'][number];

/** A role, and the post it usually is. */
export const ROLES: Record<Role, { word: string; title: string }> = {
  chair: { word: 'Chủ tịch', title: 'Chủ tịch' },
  'vice-chair': { word: 'Phó Chủ tịch', title: 'Phó Chủ tịch' },
  'unit-head': { word: 'Trưởng đơn vị', title: 'Trưởng phòng' },
  specialist: { word: 'Chuyên viên soạn thảo', title: 'Chuyên viên' },
  clerk: { word: 'Văn thư', title: 'Văn thư' },
  auditor: { word: 'Kiểm tra, thanh tra', title: 'Thanh tra viên' },
  administrator: { word: 'Quản trị hệ thống', title: 'Quản trị hệ thống' },
};
const isRole = (value: string): value is Role => value in ROLES;
export const roleOf = (value: string): Role => (isRole(value) ? value : 'specialist');
export const roleChoices = Object.entries(ROLES).map(([value, { word }]) => ({ value, label: word }));

export const POWERS: readonly { power: Power; word: string; more: string }[] = [
  { power: 'draft', word: 'Soạn thảo', more: 'viết và trình các mục được giao cho người ủy quyền' },
  { power: 'approve', word: 'Duyệt mục', more: 'duyệt hoặc trả lại các mục thuộc lĩnh vực phụ trách' },
  { power: 'sign', word: 'Ký báo cáo', more: 'ký thay theo giấy ủy quyền' },
  { power: 'head-organ', word: 'Điều hành cơ quan', more: 'phụ trách chung khi khuyết Chủ tịch' },
  { power: 'clerk', word: 'Văn thư', more: 'lấy số, đóng dấu, phát hành' },
];
export const powerWord = (power: Power): string => POWERS.find((each) => each.power === power)?.word ?? power;

/** Whether a post is held on the date. */
export const isHeld = ({ from, to }: HeldPost, today: string): boolean => from <= today && (to === null || to > today);

/** An id out of a name: "Phòng Kinh tế" → "phong-kinh-te"; another one where it is taken. */
export function idFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  const base = plain === '' ? 'muc' : plain;
  for (let i = 1; ; i += 1) {
    const id = i === 1 ? base : `${base}-${i}`;
    if (!taken.includes(id)) return id;
  }
}

/** The letters a sign-in name is usually made of: "Nguyễn Thị Lan" → "lan.nt". */
export function usernameFrom(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const given = words.at(-1);
  if (given === undefined) return '';
  const initials = words.slice(0, -1).map((word) => idFrom(word, []).charAt(0));
  return [idFrom(given, []), initials.join('')].filter(Boolean).join('.');
}

/** A browser in a few words: "Chrome, Windows". */
export function browserWord(agent: string | null): string {
  if (agent === null) return 'Không rõ trình duyệt';
  const browser = [/Edg\//, /OPR\//, /coc_coc_browser/, /Chrome\//, /Firefox\//, /Safari\//].findIndex((each) => each.test(agent));
  const system = [/Windows/, /Android/, /iPhone|iPad/, /Mac OS X/, /Linux/].findIndex((each) => each.test(agent));
  const browserName = ['Edge', 'Opera', 'Cốc Cốc', 'Chrome', 'Firefox', 'Safari'][browser];
  const systemName = ['Windows', 'Android', 'iPhone hoặc iPad', 'macOS', 'Linux'][system];
  return [browserName, systemName].filter(Boolean).join(', ') || agent.slice(0, 60);
}
