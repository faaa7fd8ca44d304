import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state.js';

export function NotFound() {
  return (
    <EmptyState
      title="Không có trang này"
      action={
        <Anchor component={Link} to="/">
          Về Việc của tôi
        </Anchor>
      }
    >
      Đường dẫn có thể đã cũ hoặc gõ thiếu.
    </EmptyState>
  );
}
