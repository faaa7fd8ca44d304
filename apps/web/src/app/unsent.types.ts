/** Something typed on this device that the server does not have yet. */
export interface Unsent {
  /** What it is, as people call it: a section's title. */
  what: string;
  /** Where it can be seen again. */
  href: string;
}
