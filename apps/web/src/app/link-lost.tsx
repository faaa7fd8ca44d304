import { Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { linkIsUp, onLink } from '../api/live.js';

/** Says on every page that the server has not been heard of for a while: what stands there may be old. */
export function LinkLost() {
  const up = useSyncExternalStore(onLink, linkIsUp);
  return (
    <div role="status" className="no-print">
      {!up && (
        <Text size="sm" ta="center" p={6} bg="var(--accent-quiet)">
          Chưa liên lạc được với máy chủ: điều đang thấy có thể đã cũ. Trang tự nối lại.
        </Text>
      )}
    </div>
  );
}
