import { useEffect, useRef, useState } from 'react';

export type Keys = Readonly<Record<string, () => void>>;

const OFF = 'trinhky.keys-off';

/** Whether single letters act on this device: a person who speaks to the computer turns them off (WCAG 2.1.4). */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => read() !== 'off');
  const set = (wanted: boolean) => {
    setOn(wanted);
    try {
      localStorage.setItem(OFF, wanted ? 'on' : 'off');
    } catch {
      // Holds for this page then.
    }
  };
  return [on, set];
}

function read(): string | null {
  try {
    return localStorage.getItem(OFF);
  } catch {
    return null;
  }
}

/** Single letters that act on the page, unless somebody types, composes, or answers a dialog. */
export function useKeys(keys: Keys, on: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key];
      if (!act || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      // What has the focus answers Enter itself.
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}

function isTyping(target: EventTarget | null): boolean {
  if ([...document.querySelectorAll('[role="dialog"], [role="menu"]')].some((open) => open.getClientRects().length > 0)) return true;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
