import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Bản in">Màn hình này đang được làm.</EmptyState>;
}
