import { saying } from '../ui/panels.js';
import type { PasteActions } from './given.types.js';

/** Files are no text: they go to the attachments, which is told. False where there are none. */
export function tellFiles(files: readonly File[], { events, tell }: PasteActions): boolean {
  if (files.length === 0) return false;
  const names = files.map(({ name }) => `“${name}”`).join(', ');
  const { onDropFile } = events();
  const taken = onDropFile ? `Tệp không nằm trong nội dung: ${names} được gửi vào phần tệp đính kèm.` : null;
  tell(saying(taken ?? `Không đưa tệp vào nội dung được: hãy đính kèm ${names} vào mục.`));
  onDropFile?.(files);
  return true;
}
