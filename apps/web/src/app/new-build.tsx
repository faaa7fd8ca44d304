import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { onBuild } from '../api/client.js';

/** What this page was built as; null beside `vite dev`. */
const ownBuild = () => document.querySelector('meta[name="trinhky-build"]')?.getAttribute('content') ?? null;

/** Says quietly that the server has a newer version than this page; the page goes on working meanwhile. */
export function NewBuild() {
  const first = useRef(ownBuild());
  const [newer, setNewer] = useState(false);
  /** A part of this page's build is no longer there. */
  const [missing, setMissing] = useState(false);
  useEffect(
    () =>
      onBuild((build) => {
        first.current ??= build;
        if (first.current !== build) setNewer(true);
      }),
    [],
  );
  useEffect(() => {
    const miss = () => setMissing(true);
    addEventListener('vite:preloadError', miss);
    return () => removeEventListener('vite:preloadError', miss);
  }, []);
  if (!newer && !missing) return null;
  return (
    <Group role="status" justify="center" gap="sm" p={6} bg="var(--accent-quiet)" className="no-print">
      <Text size="sm">
        {missing
          ? 'Một phần của trang chưa tải được (mất mạng, hoặc trang này cũ hơn máy chủ). Chữ đã gõ vẫn được giữ trên máy này; hãy tải lại trang.'
          : 'Có phiên bản mới. Trang này vẫn lưu bình thường; hãy tải lại khi tiện.'}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
        Tải lại
      </Button>
    </Group>
  );
}
