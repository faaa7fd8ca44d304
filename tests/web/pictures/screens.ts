import type { Scene } from './scene.js';

/** Each screen once: whose it is, where it lies, what shows that it is there. `name` is the picture's in the handbook. */
export interface Screen {
  name: string;
  who: string;
  path: string;
  shown: string;
}

export const screensOf = ({ reportId, economy, culture, signing }: Scene): Screen[] => [
  { name: 'viec-cua-toi', who: 'giang', path: '/', shown: 'main a[href*="/muc/"]' },
  { name: 'thong-bao', who: 'giang', path: '/thong-bao', shown: 'main h1' },
  { name: 'soan-muc', who: 'giang', path: `/muc/${economy}`, shown: 'main [contenteditable="true"] table' },
  { name: 'cho-duyet', who: 'cuc', path: '/duyet', shown: 'main a[href*="/duyet/"]' },
  { name: 'duyet-muc', who: 'cuc', path: `/duyet/${culture}`, shown: 'main h1' },
  { name: 'bao-cao', who: 'khanh', path: '/bao-cao', shown: 'main a[href*="/bao-cao/"]' },
  { name: 'tien-do', who: 'khanh', path: `/bao-cao/${reportId}`, shown: 'main tbody tr' },
  { name: 'de-cuong', who: 'khanh', path: `/bao-cao/${reportId}/de-cuong`, shown: 'main h1' },
  { name: 'ban-in', who: 'khanh', path: `/bao-cao/${reportId}/ban-in`, shown: 'main h2' },
  { name: 'ky', who: 'an', path: `/bao-cao/${signing}/ky`, shown: 'main h2' },
  { name: 'so-van-ban', who: 'khanh', path: '/so-van-ban', shown: 'main h1' },
  { name: 'dien-bien', who: 'lam', path: `/bao-cao/${reportId}/dien-bien`, shown: 'main input[type=range]' },
  { name: 'kiem-toan', who: 'lam', path: '/kiem-toan', shown: 'main h1' },
  { name: 'tim', who: 'giang', path: '/tim?q=ngan+sach', shown: 'main h1' },
  { name: 'quan-tri', who: 'quan', path: '/quan-tri', shown: 'main h1' },
  { name: 'tai-khoan', who: 'giang', path: '/tai-khoan', shown: 'main h1' },
];
