import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Duyệt mục">Màn hình này đang được làm.</EmptyState>;
}
