import { useParams } from '@tanstack/react-router';
import { reads } from '../../api/queries.js';

/** The report that the address names, and what the person may do with it. */

export function useReportId(): string {
  const { reportId } = useParams({ strict: false });
  if (reportId === undefined) throw new Error('a page of a report without a report');
  return reportId;
}

export const useReport = (id: string) => reads.useQuery('get', '/api/reports/{id}', { params: { path: { id } } });
export const useReportActions = (id: string) => reads.useQuery('get', '/api/reports/{id}/actions', { params: { path: { id } } });
export const usePeople = () => reads.useQuery('get', '/api/people');
export const useDocuments = (id: string) => reads.useQuery('get', '/api/reports/{id}/documents', { params: { path: { id } } });
