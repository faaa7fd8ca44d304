import type { OrganEvent, PostEvent, TemplateEvent, UserEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../testing/given-when-then.js';
import { HEADER, node } from '../testing/report-past.js';
import { authorityOf, contextOf, takesPost } from '../testing/ward.js';
import type { OrganCommand, PostCommand, TemplateCommand, UserCommand } from './organ.commands.js';
import { organDecider } from './organ.decider.js';
import { postDecider } from './post.decider.js';
import { templateDecider } from './template.decider.js';
import { userDecider } from './user.decider.js';

const organ = rulesOf(organDecider);
const posts = rulesOf(postDecider);
const template = rulesOf(templateDecider);
const user = rulesOf(userDecider);

const setup = contextOf('system:setup');
const administrator = contextOf('quan', { authority: authorityOf(takesPost('quan', 'administrator')) });

/** The event that a command of administration becomes. */
const naming = {
  code: 'PHB',
  name: 'Ủy ban nhân dân phường Hòa Bình',
  letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' },
  archive: 'Lưu: VT.',
  from: '2025-07-01',
};
const named: OrganEvent = { type: 'organ.named.v1', data: naming };
const unit = { unitId: 'kt', name: 'Phòng Kinh tế', abbreviation: 'KT' };
const unitOpened: OrganEvent = { type: 'organ.unit-opened.v1', data: unit };
const field = { fieldId: 'kinh-te', name: 'Kinh tế', unitId: 'kt', leader: 'binh' };
const fieldAssigned: OrganEvent = { type: 'organ.field-assigned.v1', data: field };

describe('the organ', () => {
  const name = (more: Partial<typeof naming> = {}): OrganCommand => ({ type: 'NameOrgan', ...naming, ...more });
  const assign = (more: Partial<typeof field> = {}): OrganCommand => ({ type: 'AssignField', ...field, ...more });
  it('is named, with symbol and letterhead, from a date on; by the first set-up or an administrator', () => {
    organ.given().when(name(), setup).thenEvents(named);
    organ.given().when(name(), administrator).thenEvents(named);
  });
  it('keeps the earlier name when it is renamed, and takes the same date as a mending', () => {
    const renamed: OrganEvent = { type: 'organ.named.v1', data: { ...naming, name: 'UBND phường Mới', from: '2026-07-01' } };
    organ
      .given(named)
      .when(name({ name: 'UBND phường Mới', from: '2026-07-01' }), setup)
      .thenEvents(renamed);
    expect(organ.stateAfter(named, renamed).names).toHaveLength(2);
    expect(organ.stateAfter(named, { ...named, data: { ...naming, code: 'HB' } }).names).toMatchObject([{ code: 'HB' }]);
  });
  it('opens units, and has a leader in charge of each field', () => {
    organ
      .given(named)
      .when({ type: 'OpenUnit', ...unit }, setup)
      .thenEvents(unitOpened);
    organ.given(named, unitOpened).when(assign(), setup).thenEvents(fieldAssigned);
    organ
      .given(named, unitOpened, fieldAssigned)
      .when(assign({ leader: 'cuc' }), setup)
      .thenEvents({ ...fieldAssigned, data: { ...field, leader: 'cuc' } });
  });
  it('says nothing when told what it knows', () => {
    const known = [named, unitOpened, fieldAssigned];
    organ
      .given(...known)
      .when(name(), setup)
      .thenNothing();
    organ
      .given(...known)
      .when({ type: 'OpenUnit', ...unit }, setup)
      .thenNothing();
    organ
      .given(...known)
      .when(assign(), setup)
      .thenNothing();
  });
  it.each(['khanh', 'an', 'em', 'lam'])('is administered by nobody else: %s', (other) => {
    organ.given().when(name(), contextOf(other)).thenRejected('organ.not-allowed');
  });
  it('refuses texts, dates and ids that are none, unknown units, and leaders who are none', () => {
    organ
      .given()
      .when(name({ from: '2026-13-01' }), setup)
      .thenRejected('organ.invalid', { field: 'from' });
    organ
      .given()
      .when(name({ name: '' }), setup)
      .thenRejected('organ.invalid', { field: 'name' });
    const symbolless = { ...naming.letterhead, symbol: '' };
    organ
      .given()
      .when(name({ letterhead: symbolless }), setup)
      .thenRejected('organ.invalid', { field: 'symbol' });
    organ
      .given()
      .when(name({ letterhead: { ...naming.letterhead, organ: [] } }), setup)
      .thenRejected('organ.invalid', { field: 'organ' });
    organ
      .given()
      .when({ type: 'OpenUnit', ...unit }, setup)
      .thenRejected('organ.not-named');
    organ
      .given(named)
      .when({ type: 'OpenUnit', ...unit, unitId: 'k.t' }, setup)
      .thenRejected('organ.invalid', { field: 'unitId' });
    organ.given(named).when(assign(), setup).thenRejected('organ.unknown-unit');
    organ
      .given(named, unitOpened)
      .when(assign({ leader: 'dung' }), setup)
      .thenRejected('organ.not-a-leader');
  });
});

describe('a post', () => {
  const post = {
    postId: 'p1',
    userId: 'binh',
    name: 'Trần Thị Bình',
    role: 'vice-chair' as const,
    title: 'Phó Chủ tịch',
    unitId: null,
    from: '2026-07-01',
    to: '2026-12-31',
    acting: false,
    rank: 1,
  };
  const held: PostEvent = { type: 'post.held.v1', data: post };
  const hold = (more: Partial<Extract<PostCommand, { type: 'HoldPost' }>> = {}): PostCommand => ({ type: 'HoldPost', ...post, ...more });
  const end = (on: string): PostCommand => ({ type: 'EndPost', postId: 'p1', on, reason: 'Chuyển công tác' });
  const ended = (on: string): PostEvent => ({
    type: 'post.ended.v1',
    data: { postId: 'p1', userId: 'binh', on, reason: 'Chuyển công tác' },
  });

  it('is held from a date on and ends on a date', () => {
    posts.given().when(hold(), administrator).thenEvents(held);
    posts.given(held).when(end('2026-09-01'), administrator).thenEvents(ended('2026-09-01'));
  });
  it('may be a second one of the same person', () => {
    posts
      .given(held)
      .when(hold({ postId: 'p2', role: 'unit-head' }), setup)
      .thenEvents({ type: 'post.held.v1', data: { ...post, postId: 'p2', role: 'unit-head' } });
  });
  it.each<[string, Partial<Extract<PostCommand, { type: 'HoldPost' }>>, string]>([
    ['an end on or before its first day', { to: '2026-07-01' }, 'post.ends-before-start'],
    ['a date that is none', { from: '01/07/2026' }, 'organ.invalid'],
    ['an unknown unit', { unitId: 'xx' }, 'organ.unknown-unit'],
    ['an acting specialist', { acting: true, role: 'specialist' }, 'post.acting-without-chair-role'],
    ['a rank that is none', { rank: 0 }, 'organ.invalid'],
    ['a person without a name', { name: ' ' }, 'organ.invalid'],
  ])('refuses %s', (_title, more, code) => {
    const told = () => postDecider.decide(hold(more), postDecider.initial, setup);
    expect(told).toThrow(code);
  });
  it('refuses the same post twice, an end twice, before the start or of a post that is not there, and others', () => {
    posts.given(held).when(hold(), setup).thenRejected('post.exists-already');
    posts.given(held, ended('2026-09-01')).when(end('2026-08-01'), setup).thenRejected('post.ended-already');
    posts.given(held).when(end('2026-12-31'), setup).thenRejected('post.ended-already');
    posts.given(held).when(end('2026-06-30'), setup).thenRejected('post.ends-before-start');
    posts.given().when(end('2026-09-01'), setup).thenRejected('post.unknown');
    posts.given().when(hold(), contextOf('an')).thenRejected('organ.not-allowed');
  });
  it('is given by no administrator whose own post has ended (rule 13)', () => {
    const gone: PostEvent = {
      type: 'post.ended.v1',
      data: { postId: 'quan-administrator', userId: 'quan', on: '2026-07-01', reason: 'Nghỉ hưu' },
    };
    const authority = authorityOf(takesPost('quan', 'administrator'), gone);
    posts.given().when(hold(), contextOf('quan', { authority })).thenRejected('organ.not-allowed');
  });
});

describe('a template', () => {
  const data = {
    templateId: 't',
    name: 'Báo cáo 6 tháng',
    period: 'half-year' as const,
    header: HEADER,
    nodes: [
      {
        ...node('n1', null, {}, null),
        guidance: null,
        section: { fieldId: 'kinh-te', route: ['approver' as const], assignees: [], approver: null, dueDate: null },
      },
    ],
  };
  const published: TemplateEvent = { type: 'template.published.v1', data };
  const publish = (more: Partial<typeof data> = {}): TemplateCommand => ({ type: 'PublishTemplate', ...data, ...more });
  const retired: TemplateEvent = { type: 'template.retired.v1', data: { templateId: 't', reason: 'Mẫu mới' } };
  const retire: TemplateCommand = { type: 'RetireTemplate', reason: 'Mẫu mới' };
  it('is published, published again in a new version, and retired', () => {
    template.given().when(publish(), setup).thenEvents(published);
    template.given(published).when(publish(), setup).thenEvents(published);
    template.given(published).when(retire, setup).thenEvents(retired);
  });
  it('has an outline that can be one, with texts in it', () => {
    template
      .given()
      .when(publish({ nodes: [] }), setup)
      .thenRejected('template.no-sections');
    const [first] = data.nodes;
    if (!first) throw new Error('no node');
    template
      .given()
      .when(publish({ nodes: [{ ...first, title: '' }] }), setup)
      .thenRejected('outline.title-missing');
    template
      .given()
      .when(publish({ header: { ...HEADER, subject: '' } }), setup)
      .thenRejected('outline.subject-missing');
  });
  it('refuses to retire twice or what is not there, and others than administrators', () => {
    template.given(published, retired).when(retire, setup).thenRejected('template.retired-already');
    template.given().when(retire, setup).thenRejected('template.unknown');
    template.given().when(publish(), contextOf('khanh')).thenRejected('organ.not-allowed');
  });
});

describe('a user', () => {
  const data = { userId: 'u1', username: 'binh.tt', name: 'Trần Thị Bình' };
  const register: UserCommand = { type: 'RegisterUser', ...data };
  const registered: UserEvent = { type: 'user.registered.v1', data };
  it('is registered once, by an administrator', () => {
    user.given().when(register, administrator).thenEvents(registered);
    user.given(registered).when(register, setup).thenRejected('user.exists-already');
    user.given().when(register, contextOf('an')).thenRejected('organ.not-allowed');
  });
  it('has a username of small letters, digits, dots and hyphens', () => {
    user
      .given()
      .when({ ...register, username: 'Bình' }, setup)
      .thenRejected('user.username');
  });
});
