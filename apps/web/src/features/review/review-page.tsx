import { useParams } from '@tanstack/react-router';
import { reads } from '../../api/queries.js';
import { Failed, Loading } from '../../ui/loaded.js';
import { ReviewScreen } from './review-screen.js';

/** One section under review, pinned as it is found on opening: nothing older from this browser's memory is shown first. */
export function Page() {
  const { sectionId } = useParams({ from: '/duyet/$sectionId' });
  const section = reads.useQuery('get', '/api/sections/{id}', { params: { path: { id: sectionId } } }, { refetchOnMount: 'always' });
  if (section.data && (section.isFetchedAfterMount || section.error)) return <ReviewScreen key={sectionId} latest={section.data} />;
  return section.error ? <Failed error={section.error} onAgain={() => void section.refetch()} /> : <Loading />;
}
