import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Ký và phát hành">Màn hình này đang được làm.</EmptyState>;
}
