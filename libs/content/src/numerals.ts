const DIGITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** The ordinal in words as printed after "Phần": 1 "thứ nhất", 4 "thứ tư", 21 "thứ hai mươi mốt"; from 100 on in digits. */
export function ordinalWords(n: number): string {
  if (n === 1) return 'thứ nhất';
  if (n === 4) return 'thứ tư';
  if (n >= 100) return `thứ ${n}`;
  const tens = Math.floor(n / 10);
  const unit = n % 10;
  const ten = tens === 0 ? '' : tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  return ['thứ', ten, unitWord(unit, tens)].filter((word) => word !== '').join(' ');
}

function unitWord(unit: number, tens: number): string {
  if (unit === 5 && tens > 0) return 'lăm';
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens > 1) return 'tư';
  return DIGITS[unit] ?? '';
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The Roman numeral of a whole number from 1. */
export function roman(n: number): string {
  let rest = n;
  let out = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) out += letters;
  }
  return out;
}

const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The n-th letter in the Vietnamese order (NĐ 30 Phụ lục I, II.6): a b c d đ e g h …; after y come aa, ab, … */
export function letter(n: number): string {
  const rest = Math.floor((n - 1) / LETTERS.length);
  return (rest > 0 ? letter(rest) : '') + (LETTERS[(n - 1) % LETTERS.length] ?? '');
}
