/** Search and notifications, on every page. */
export function HeaderTools() {
  return null;
}
