import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../ui/loaded.js';
import { ReplayView } from './replay-view.js';
import { useReplay } from './use-replay.js';

/** How a report came to be: /bao-cao/$reportId/dien-bien?luc=instant&muc=section. */
export function Page() {
  const { reportId = '' } = useParams({ strict: false });
  const replay = useReplay(reportId);
  return <Loaded query={replay}>{(data) => <ReplayView key={reportId} reportId={reportId} replay={data} />}</Loaded>;
}
