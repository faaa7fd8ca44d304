import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Việc của tôi">Màn hình này đang được làm.</EmptyState>;
}
