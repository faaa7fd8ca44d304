/** Whether a person has seen, or put off, the guided first visit on this device. */

const placeOf = (userId: string) => `trinhky-first-visit-${userId}`;

export function hasSeen(userId: string): boolean {
  try {
    return localStorage.getItem(placeOf(userId)) !== null;
  } catch {
    return true;
  }
}

export function markSeen(userId: string): void {
  try {
    localStorage.setItem(placeOf(userId), 'seen');
  } catch {
    // Forbidden: then it is never offered.
  }
}
