import type { EventOf } from '../event.js';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { put } from '../statements.js';
import { streamParts } from '../stream-name.js';

/** The documents made of each submission, by content hash; the bytes lie in the blob store. */
export const documents = projection('documents', 1, ['documents'], {
  'report.rendered.v1': (event, tx) => made(event, 'signing-copy-pdf', tx),
  'report.document-generated.v1': (event, tx) => made(event, event.data.kind, tx),
});

function made({ stream, data, meta }: EventOf<'report.rendered.v1' | 'report.document-generated.v1'>, kind: string, tx: Tx) {
  const { organ, id } = streamParts(stream);
  const { submission, sha256, bytes, pages, renderer } = data;
  const row = { sha256, bytes, pages, renderer, generated_at: meta.occurredAt };
  return put(tx, 'documents', { organ_id: organ, report_id: id, submission, kind }, row);
}
