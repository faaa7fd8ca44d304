import { momentText } from '../../ui/dates.js';
import type { Actor } from './types.js';

/** "Trần Thị Bình, Phó Chủ tịch (thay Nguyễn Văn An)". */
export function whoText({ name, post, onBehalfOf }: Actor): string {
  const said = post ? `${name}, ${post}` : name;
  return onBehalfOf ? `${said} (thay ${onBehalfOf.name})` : said;
}

export const saidText = (by: Actor, at: string): string => `${whoText(by)} · ${momentText(at)}`;

export const shortened = (text: string, most = 160): string => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text);
