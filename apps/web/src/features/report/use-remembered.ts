import { useState } from 'react';

/** A choice of this tab that coming back to the page finds again, where the browser keeps anything. */
export function useRemembered(key: string, initial: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => kept(key) ?? initial);
  return [
    value,
    (next) => {
      keep(key, next);
      setValue(next);
    },
  ];
}

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing forgets the choice, no more.
  }
}
