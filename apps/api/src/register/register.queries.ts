import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { registerBookOf, registerBooksOf } from '@trinhky/read-models';
import type { Page, RegisterFilter, RegisterLine } from '@trinhky/read-models';
import { notFound } from '../http/problem.js';
import { Reader } from '../read/reader.js';

export class RegisterBooks extends Query<{ book: string; year: number; symbol: string; start: number }[]> {
  constructor(readonly organId: string) {
    super();
  }
}

@QueryHandler(RegisterBooks)
export class RegisterBooksHandler implements IQueryHandler<RegisterBooks> {
  constructor(private readonly reader: Reader) {}

  execute({ organId }: RegisterBooks) {
    return registerBooksOf(this.reader.installation.readModels, organId);
  }
}

/** The lines of one book (NĐ 30 Phụ lục IV); not found where the organ opened none of that name in that year. */
export class RegisterBook extends Query<Page<RegisterLine>> {
  constructor(
    readonly organId: string,
    readonly filter: RegisterFilter,
  ) {
    super();
  }
}

@QueryHandler(RegisterBook)
export class RegisterBookHandler implements IQueryHandler<RegisterBook> {
  constructor(private readonly reader: Reader) {}

  async execute({ organId, filter }: RegisterBook) {
    const { readModels } = this.reader.installation;
    const books = await registerBooksOf(readModels, organId);
    if (!books.some(({ book, year }) => book === filter.book && year === filter.year)) {
      throw notFound(`sổ đăng ký “${filter.book}” năm ${filter.year}`);
    }
    return registerBookOf(readModels, organId, filter);
  }
}
