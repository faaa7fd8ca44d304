import { Bell } from '../features/home/bell.js';
import { useArriving } from '../features/home/use-arriving.js';
import { SearchButton } from '../features/search/search-button.js';

/** Search and notifications, on every page. */
export function HeaderTools() {
  useArriving();
  return (
    <>
      <SearchButton />
      <Bell />
    </>
  );
}
