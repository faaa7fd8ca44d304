import { emptyAuthority, evolveAuthority } from '@trinhky/domain';
import type { Authority, AuthorityEvent } from '@trinhky/domain';
import { decodeEvent } from '@trinhky/events';
import type { DomainEvent } from '@trinhky/events';
import type { EventStore } from '@trinhky/event-store';
import { organFolds } from './organ-folds.js';
import type { OrganFolds } from './organ-folds.js';

const CATEGORIES = ['organ', 'post', 'delegation'];
const isAuthorityEvent = (event: DomainEvent): event is AuthorityEvent => CATEGORIES.includes(event.type.slice(0, event.type.indexOf('.')));

/** Who is who: a post ended a moment ago counts. */
export type AuthorityReader = OrganFolds<Authority>;

export const authorityReader = (store: EventStore): AuthorityReader =>
  organFolds(store, {
    categories: CATEGORIES,
    initial: emptyAuthority,
    evolve(authority, recorded) {
      const event = decodeEvent(recorded);
      return isAuthorityEvent(event) ? evolveAuthority(authority, event, recorded.stream, recorded.revision) : authority;
    },
  });
