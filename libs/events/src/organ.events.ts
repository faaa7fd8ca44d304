import type { Letterhead } from '@trinhky/content';
import type { OutlineNode, PeriodKind, ReportHeader, Role } from './outline.js';

/** Stored formats. Never rename or narrow a field here; add a new event version and an upcaster. Dates are ISO, Asia/Ho_Chi_Minh. */

/** Stream `organ-<organ>`. */
export type OrganEvent =
  /** Name, symbol and letterhead from a date on: wards merge and are renamed. */
  | { type: 'organ.named.v1'; data: { code: string; name: string; letterhead: Letterhead; archive: string; from: string } }
  | { type: 'organ.unit-opened.v1'; data: { unitId: string; name: string; abbreviation: string } }
  /** Which leader is in charge of a field (lĩnh vực), null = the chair. */
  | { type: 'organ.field-assigned.v1'; data: { fieldId: string; name: string; unitId: string | null; leader: string | null } };

/** Stream `post-<organ>.<user>`. A person may hold several posts. */
export type PostEvent =
  | {
      type: 'post.held.v1';
      data: {
        postId: string;
        userId: string;
        /** The holder's full name, without titles. */
        name: string;
        role: Role;
        /** "Phó Chủ tịch", "Chuyên viên". */
        title: string;
        unitId: string | null;
        from: string;
        to: string | null;
        /** Quyền Chủ tịch: heads the organ while there is no chair (Phụ lục I, II.7: "Q."). */
        acting: boolean;
        /** Order among holders of the same role, 1 first. */
        rank: number;
      };
    }
  | { type: 'post.ended.v1'; data: { postId: string; userId: string; on: string; reason: string } };

/** Stream `delegation-<organ>.<id>`: who may act for whom, for what, from when to when, on which basis. */
export type DelegationEvent =
  | {
      type: 'delegation.granted.v1';
      data: { delegationId: string; by: string; to: string; powers: DelegatedPower[]; from: string; until: string; basis: string };
    }
  | { type: 'delegation.revoked.v1'; data: { delegationId: string; reason: string } };
export type DelegatedPower = 'draft' | 'approve' | 'sign' | 'head-organ' | 'clerk';

/** Stream `template-<organ>.<id>`. */
export type TemplateEvent =
  | {
      type: 'template.published.v1';
      data: {
        templateId: string;
        name: string;
        period: PeriodKind;
        /** `{month}`, `{quarter}`, `{year}` are filled in when a report is opened. */
        header: ReportHeader;
        /** Section ids are absent here: each report mints its own. */
        nodes: (Omit<OutlineNode, 'section'> & {
          section: Omit<NonNullable<OutlineNode['section']>, 'sectionId'> | null;
          guidance: string | null;
        })[];
      };
    }
  | { type: 'template.retired.v1'; data: { templateId: string; reason: string } };

/** Stream `user-<id>`: identity only; passwords and sessions are not events. */
export type UserEvent = { type: 'user.registered.v1'; data: { userId: string; username: string; name: string } };
