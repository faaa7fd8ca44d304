import { idOfStream, organOfStream } from '@trinhky/events';

/** Whose stream it is, and which of theirs. */
export const streamParts = (stream: string): { organ: string; id: string } => ({ organ: organOfStream(stream), id: idOfStream(stream) });

/** Which book of which year a register's stream is: `register-<organ>.<book>.<year>`. */
export function registerParts(stream: string): { organ: string; book: string; year: number } {
  const { organ, id } = streamParts(stream);
  const dot = id.lastIndexOf('.');
  return { organ, book: id.slice(0, dot), year: Number(id.slice(dot + 1)) };
}
