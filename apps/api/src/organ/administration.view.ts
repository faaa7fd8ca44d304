import type { Authority, HeldPost } from '@trinhky/domain';

export interface AdministeredPerson {
  userId: string;
  name: string;
  /** Null: has none, and cannot sign in. */
  account: { username: string; mustChange: boolean; disabled: boolean } | null;
  /** Of all times: past, present and to come. */
  posts: HeldPost[];
}

export interface AdministrationShown extends Pick<Authority, 'units' | 'fields' | 'names' | 'delegations'> {
  /** The legal date that the rest is read on. */
  today: string;
  people: AdministeredPerson[];
}
