import { momentText } from '../../ui/dates.js';
import type { Actor } from './types.js';

/** "Trần Thị Bình, Phó Chủ tịch (thay Nguyễn Văn An)". */
export function whoText({ name, post, onBehalfOf }: Actor): string {
  const said = post ? `${name}, ${post}` : name;
  return onBehalfOf ? `${said} (thay ${onBehalfOf.name})` : said;
}

export const saidText = (by: Actor, at: string): string => `${whoText(by)} · ${momentText(at)}`;

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  const mb = bytes / 1024 / 1024;
  return mb >= 1 ? `${mb.toLocaleString('vi', { maximumFractionDigits: 1 })} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

export const shortened = (text: string, most = 160): string => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text);
