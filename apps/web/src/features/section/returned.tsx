import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { reads } from '../../api/queries.js';
import { DiffView } from '../../text/index.js';
import { momentText } from '../../ui/dates.js';
import { Loaded } from '../../ui/loaded.js';
import { Note } from './note.js';
import type { SectionPage } from './section-data.js';

/** Why the text came back, and what was changed since: beside the text while it is mended. */
export function Returned({ section }: { section: SectionPage }) {
  const [compared, setCompared] = useState(false);
  const { lastReturn, status } = section;
  if (status !== 'drafting' || !lastReturn) return null;
  const { by, at, reason, revision, round } = lastReturn;
  return (
    <Note kind="stop" role="region" title={`${by.name} trả lại lần trình ${round}, ${momentText(at)}`}>
      <Stack gap="xs" align="stretch">
        <Text style={{ whiteSpace: 'pre-wrap' }}>{reason}</Text>
        <div>
          <Button size="compact-sm" variant="default" aria-expanded={compared} onClick={() => setCompared(!compared)}>
            {compared ? 'Ẩn so sánh' : 'So với bản bị trả lại'}
          </Button>
        </div>
        {compared && <SinceReturn section={section} from={revision} />}
      </Stack>
    </Note>
  );
}

function SinceReturn({ section, from }: { section: SectionPage; from: number }) {
  const { sectionId, revision, place } = section;
  const query = reads.useQuery('get', '/api/sections/{id}/diff', {
    params: { path: { id: sectionId }, query: { from: `${from}`, to: `${revision}` } },
  });
  if (from === revision) return <Text size="sm">Chưa có thay đổi nào được lưu từ khi bị trả lại.</Text>;
  return (
    <Loaded query={query}>{({ blocks }) => <DiffView blocks={blocks} numbers={place?.numbering} mode="words" anchors={null} />}</Loaded>
  );
}
