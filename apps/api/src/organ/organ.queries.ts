import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { organOn, peopleOn, templatesOf } from '@trinhky/read-models';
import type { OrganView, PeopleView, TemplateView } from '@trinhky/read-models';
import { Reader } from '../read/reader.js';

/** Name and letterhead in force today, with units and fields. */
export class ShowOrgan extends Query<{ organ: OrganView | null } & Pick<PeopleView, 'units' | 'fields'>> {
  constructor(readonly organId: string) {
    super();
  }
}
@QueryHandler(ShowOrgan)
export class ShowOrganHandler implements IQueryHandler<ShowOrgan> {
  constructor(private readonly reader: Reader) {}

  async execute({ organId }: ShowOrgan) {
    const { readModels } = this.reader.installation;
    const { units, fields } = await peopleOn(readModels, organId, this.reader.today);
    return { organ: await organOn(readModels, organId, this.reader.today), units, fields };
  }
}

/** Who is who today. */
export class ShowPeople extends Query<PeopleView> {
  constructor(readonly organId: string) {
    super();
  }
}
@QueryHandler(ShowPeople)
export class ShowPeopleHandler implements IQueryHandler<ShowPeople> {
  constructor(private readonly reader: Reader) {}

  execute({ organId }: ShowPeople) {
    return peopleOn(this.reader.installation.readModels, organId, this.reader.today);
  }
}

export class ListTemplates extends Query<TemplateView[]> {
  constructor(
    readonly organId: string,
    readonly retired: boolean,
  ) {
    super();
  }
}
@QueryHandler(ListTemplates)
export class ListTemplatesHandler implements IQueryHandler<ListTemplates> {
  constructor(private readonly reader: Reader) {}

  execute({ organId, retired }: ListTemplates) {
    return templatesOf(this.reader.installation.readModels, organId, retired);
  }
}

export const organQueryHandlers = [ShowOrganHandler, ShowPeopleHandler, ListTemplatesHandler];
