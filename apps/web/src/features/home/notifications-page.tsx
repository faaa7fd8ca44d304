import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Thông báo">Màn hình này đang được làm.</EmptyState>;
}
