import { projection } from '../projection.js';
import { registerParts, streamParts } from '../stream-name.js';

/** The yearly book of numbers (NĐ 30 Phụ lục IV): every number once, the voided ones marked. */
export const registerBook = projection('register-book', 1, ['register_books', 'register_entries', 'register_recipients'], {
  'register.opened.v1': ({ stream, data: { symbol, start } }, tx) => {
    const { organ, book, year } = registerParts(stream);
    return tx
      .insertInto('register_books')
      .values({ organ_id: organ, book, year, symbol, start })
      .onConflict((on) => on.columns(['organ_id', 'book', 'year']).doUpdateSet({ symbol, start }))
      .execute();
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
    return tx
      .insertInto('register_entries')
      .values({ organ_id: organ, book, year, number: data.number, ...row })
      .onConflict((on) => on.columns(['organ_id', 'book', 'year', 'number']).doUpdateSet(row))
      .execute();
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
    return tx
      .insertInto('register_entries')
      .values({ organ_id: organ, book, year, number: data.number, ...row })
      .onConflict((on) => on.columns(['organ_id', 'book', 'year', 'number']).doUpdateSet(row))
      .execute();
  },
  'register.number-voided.v1': ({ stream, data }, tx) => {
    const { organ, book, year } = registerParts(stream);
    return tx
      .updateTable('register_entries')
      .set({ void_reason: data.reason })
      .where('organ_id', '=', organ)
      .where('book', '=', book)
      .where('year', '=', year)
      .where('number', '=', data.number)
      .execute();
  },
  'report.issued.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    const row = { recipients: JSON.stringify(data.recipients), issued_at: meta.occurredAt };
    return tx
      .insertInto('register_recipients')
      .values({ organ_id: organ, report_id: id, submission: data.submission, ...row })
      .onConflict((on) => on.columns(['organ_id', 'report_id', 'submission']).doUpdateSet(row))
      .execute();
  },
});
