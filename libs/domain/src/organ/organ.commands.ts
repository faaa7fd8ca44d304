import type { DelegationEvent, OrganEvent, PostEvent, TemplateEvent, UserEvent } from '@trinhky/events';

type Data<E extends { type: string; data: unknown }, T extends E['type']> = Extract<E, { type: T }>['data'];

/** Administration: commands carry what the event will say. */
export type OrganCommand =
  | ({ type: 'NameOrgan' } & Data<OrganEvent, 'organ.named.v1'>)
  | ({ type: 'OpenUnit' } & Data<OrganEvent, 'organ.unit-opened.v1'>)
  | ({ type: 'AssignField' } & Data<OrganEvent, 'organ.field-assigned.v1'>);
export type PostCommand =
  ({ type: 'HoldPost' } & Data<PostEvent, 'post.held.v1'>) | { type: 'EndPost'; postId: string; on: string; reason: string };
export type DelegationCommand =
  ({ type: 'GrantDelegation' } & Data<DelegationEvent, 'delegation.granted.v1'>) | { type: 'RevokeDelegation'; reason: string };
export type TemplateCommand =
  ({ type: 'PublishTemplate' } & Data<TemplateEvent, 'template.published.v1'>) | { type: 'RetireTemplate'; reason: string };
export type UserCommand = { type: 'RegisterUser' } & Data<UserEvent, 'user.registered.v1'>;
