import type { Me } from './session.js';
import { holdsRole } from './session.js';

export interface Destination {
  to: '/' | '/duyet' | '/bao-cao' | '/so-van-ban' | '/kiem-toan' | '/quan-tri';
  label: string;
}

/** The main places in the order of the day's work; those of a role only where it is held. Rights are the server's: this only keeps the list short. */
export function destinationsOf(me: Me): Destination[] {
  const reviews = holdsRole(me, 'chair', 'vice-chair', 'unit-head');
  const list: (Destination | false)[] = [
    { to: '/', label: 'Việc của tôi' },
    reviews && { to: '/duyet', label: 'Chờ duyệt' },
    { to: '/bao-cao', label: 'Báo cáo' },
    { to: '/so-van-ban', label: 'Sổ văn bản đi' },
    { to: '/kiem-toan', label: 'Kiểm tra nhật ký' },
    holdsRole(me, 'administrator') && { to: '/quan-tri', label: 'Quản trị' },
  ];
  return list.filter((each) => each !== false);
}
