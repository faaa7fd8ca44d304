/**
 * Names of streams. Stored format: never change a prefix. Ids contain neither `.` nor `-` at the start; the category is what stands before
 * the first `-`.
 */
export const sectionStream = (organId: string, sectionId: string): string => `section-${organId}.${sectionId}`;
export const reportStream = (organId: string, reportId: string): string => `report-${organId}.${reportId}`;
export const registerStream = (organId: string, book: string, year: number): string => `register-${organId}.${book}.${year}`;
export const organStream = (organId: string): string => `organ-${organId}`;
export const postStream = (organId: string, userId: string): string => `post-${organId}.${userId}`;
export const delegationStream = (organId: string, delegationId: string): string => `delegation-${organId}.${delegationId}`;
export const templateStream = (organId: string, templateId: string): string => `template-${organId}.${templateId}`;
export const userStream = (userId: string): string => `user-${userId}`;

/** The organ that a stream belongs to; `*` for the installation's own. */
export function organOfStream(stream: string): string {
  const name = stream.slice(stream.indexOf('-') + 1);
  if (stream.startsWith('user-')) return '*';
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** The aggregate's own id: what follows the organ. */
export function idOfStream(stream: string): string {
  const name = stream.slice(stream.indexOf('-') + 1);
  return stream.startsWith('user-') ? name : name.slice(name.indexOf('.') + 1);
}
