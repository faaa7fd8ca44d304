import { fold } from '../fold.js';
import { projection } from '../projection.js';
import { put, set } from '../statements.js';
import { streamParts } from '../stream-name.js';

/** The outlines that a report may be opened from, as last published. */
export const templates = projection('templates', 1, ['templates'], {
  'template.published.v1': ({ stream, revision, data, meta }, tx) => {
    const row = {
      revision,
      name: data.name,
      name_folded: fold(data.name),
      period: data.period,
      header: JSON.stringify(data.header),
      nodes: JSON.stringify(data.nodes),
      retired_reason: null,
      published_at: meta.occurredAt,
    };
    return put(tx, 'templates', { organ_id: streamParts(stream).organ, template_id: data.templateId }, row);
  },
  'template.retired.v1': ({ stream, data }, tx) =>
    set(tx, 'templates', { organ_id: streamParts(stream).organ, template_id: data.templateId }, { retired_reason: data.reason }),
});
