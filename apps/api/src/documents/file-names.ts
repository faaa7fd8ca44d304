import type { Period } from '@trinhky/events';

const PERIOD_WORDS: Record<Period['kind'], (index: number) => string> = {
  month: (index) => `tháng ${index}`,
  quarter: (index) => `quý ${index}`,
  'half-year': (index) => `6 tháng ${index === 2 ? 'cuối' : 'đầu'} năm`,
  'nine-month': () => '9 tháng',
  year: () => 'năm',
};

/** "Báo cáo 6 tháng đầu năm 2025", with the number where it has one: "Báo cáo 12-BC-UBND 6 tháng đầu năm 2025". */
export function reportName({ kind, year, index }: Period, number?: { number: number; symbol: string } | null): string {
  const words = PERIOD_WORDS[kind](index);
  const said = kind === 'half-year' || kind === 'year' ? `${words} ${year}` : `${words} năm ${year}`;
  const bears = number ? `${String(number.number).padStart(2, '0')}-${number.symbol} ` : '';
  return `Báo cáo ${bears}${said}`;
}

/** A Content-Disposition with a Vietnamese file name (RFC 6266): the plain one is for programs that cannot read the other. */
export function disposition(kind: 'inline' | 'attachment', given: string): string {
  const name = fitting(given);
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w. -]/g, '-');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const LONGEST = 100;

/** Without halves of characters, which no header can carry, and short enough for every proxy's header and every disk; the extension stays. */
function fitting(name: string): string {
  const whole = name.replace(/\p{Cs}/gu, '\uFFFD');
  const [, stem = whole, extension = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/isu.exec(whole) ?? [];
  return `${[...stem].slice(0, LONGEST).join('')}${extension}`;
}
