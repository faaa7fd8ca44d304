import { projection } from '../projection.js';
import { put, set } from '../statements.js';
import { registerParts, streamParts } from '../stream-name.js';

/** The yearly book of numbers (NĐ 30 Phụ lục IV): every number once, the voided ones marked. */
export const registerBook = projection('register-book', 1, ['register_books', 'register_entries', 'register_recipients'], {
  'register.opened.v1': ({ stream, data: { symbol, start } }, tx) => {
    const { organ, book, year } = registerParts(stream);
    return put(tx, 'register_books', { organ_id: organ, book, year }, { symbol, start });
  },
  'register.number-allocated.v1': ({ stream, data }, tx) => {
    const { organ, book, year } = registerParts(stream);
    const row = {
      symbol: data.symbol,
      date: data.date,
      subject: data.subject,
      signer: data.signer,
      report_id: data.reportId,
      submission: data.submission,
      outside: 0,
      note: null,
      void_reason: null,
    };
    return put(tx, 'register_entries', { organ_id: organ, book, year, number: data.number }, row);
  },
  'register.outside-number-entered.v1': ({ stream, data }, tx) => {
    const { organ, book, year } = registerParts(stream);
    const row = {
      symbol: data.symbol,
      date: data.date,
      subject: data.subject,
      signer: null,
      report_id: null,
      submission: null,
      outside: 1,
      note: data.note,
      void_reason: null,
    };
    return put(tx, 'register_entries', { organ_id: organ, book, year, number: data.number }, row);
  },
  'register.number-voided.v1': ({ stream, data }, tx) => {
    const { organ, book, year } = registerParts(stream);
    return set(tx, 'register_entries', { organ_id: organ, book, year, number: data.number }, { void_reason: data.reason });
  },
  'report.issued.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    const row = { recipients: JSON.stringify(data.recipients), issued_at: meta.occurredAt };
    return put(tx, 'register_recipients', { organ_id: organ, report_id: id, submission: data.submission }, row);
  },
});
