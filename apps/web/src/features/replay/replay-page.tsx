import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Diễn biến">Màn hình này đang được làm.</EmptyState>;
}
