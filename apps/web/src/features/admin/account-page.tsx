import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Tài khoản">Màn hình này đang được làm.</EmptyState>;
}
