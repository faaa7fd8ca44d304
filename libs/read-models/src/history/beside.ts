import type { DelegatedPower } from '@trinhky/events';
import type { EventOf } from '../event.js';
import { dateOf, line, withReason } from './verbs.js';
import type { Line } from './verbs.js';

/** What bears on a report and stands in other streams: its number in the register, who is who, who acts for whom. */
export const BESIDE = [
  'register.number-allocated.v1',
  'register.number-voided.v1',
  'organ.field-assigned.v1',
  'post.held.v1',
  'post.ended.v1',
  'delegation.granted.v1',
  'delegation.revoked.v1',
] as const;
export type BesideType = (typeof BESIDE)[number];
type NameOf = (userId: string) => string;

const POWER: Record<DelegatedPower, string> = {
  draft: 'soạn thảo',
  approve: 'duyệt',
  sign: 'ký',
  'head-organ': 'đứng đầu cơ quan',
  clerk: 'việc văn thư',
};
/** What a delegation is for, in words: "duyệt, ký". */
export const powersInWords = (powers: readonly DelegatedPower[]): string => powers.map((power) => POWER[power]).join(', ');

const numbered = (number: number, symbol: string) => `Số ${number < 10 ? `0${number}` : number}/${symbol}`;

const told: { [K in BesideType]: (event: EventOf<K>, nameOf: NameOf) => Line } = {
  'register.number-allocated.v1': ({ data: { number, symbol, date } }) =>
    line('Vào sổ đăng ký văn bản đi', `${numbered(number, symbol)} ngày ${dateOf(date)}`),
  'register.number-voided.v1': ({ data: { number, reason } }) => line('Huỷ số trong sổ đăng ký', `Số ${number}. Lý do: ${reason}`),
  'organ.field-assigned.v1': ({ data: { name, leader } }, nameOf) =>
    line('Phân công phụ trách lĩnh vực', `${name}: ${leader === null ? 'Chủ tịch' : nameOf(leader)}`),
  'post.held.v1': ({ data: { name, title, from } }) => line('Giao chức vụ', `${name}, ${title}, từ ${dateOf(from)}`),
  'post.ended.v1': ({ data: { userId, on, reason } }, nameOf) =>
    line('Thôi giữ chức vụ', [nameOf(userId), `từ ${dateOf(on)}`, withReason(reason)].filter(Boolean).join('. ')),
  'delegation.granted.v1': ({ data: { by, to, powers, from, until, basis } }, nameOf) =>
    line(
      'Uỷ quyền',
      `${nameOf(by)} uỷ quyền cho ${nameOf(to)}: ${powersInWords(powers)}, từ ${dateOf(from)} đến hết ${dateOf(until)}. Căn cứ: ${basis}`,
    ),
  'delegation.revoked.v1': ({ data: { reason } }) => line('Chấm dứt uỷ quyền', withReason(reason)),
};

/** The same words as a report's history has for what stands beside it. */
export function besideInWords<T extends BesideType>(event: EventOf<T>, nameOf: NameOf): Line {
  const tell: (event: EventOf<T>, nameOf: NameOf) => Line = told[event.type];
  return tell(event, nameOf);
}
