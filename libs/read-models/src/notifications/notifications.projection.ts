import { projection } from '../projection.js';
import { ofReports } from './of-reports.js';
import { ofSections } from './of-sections.js';
import { rememberPeople } from './tell.js';

/**
 * What each person is told. To whom is settled when it happens, from the posts, fields and delegations as they were: it is a message, not a list
 * of work. Whoever put words into a text is passed over as its approver (rule 2), also when the words have gone again: they still find it in
 * the review queue.
 */
export const notifications = projection(
  'notifications',
  1,
  ['notifications', 'notification_people', 'notification_sections', 'notification_acts', 'notification_remarks'],
  {
    'post.held.v1': rememberPeople,
    'post.ended.v1': rememberPeople,
    'organ.field-assigned.v1': rememberPeople,
    'delegation.granted.v1': rememberPeople,
    'delegation.revoked.v1': rememberPeople,
    ...ofReports,
    ...ofSections,
  },
);
