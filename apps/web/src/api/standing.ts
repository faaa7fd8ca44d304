/** What this page knows of its own standing: whose it is, and how far into the log it has seen. */

let user: string | null = null;
let position: bigint | null = null;

/** The user the page was made for (design §7); null before signing in. */
export const whoseThePageIs = (): string | null => user;
export function pageIsOf(userId: string | null): void {
  if (user !== userId) position = null;
  user = userId;
}

/** The furthest position a command answered or an event bore: what each read asks to see at least. */
export const seenPosition = (): string | null => position?.toString() ?? null;
export function sawPosition(text: string): void {
  const seen = BigInt(text);
  if (position === null || seen > position) position = seen;
}
