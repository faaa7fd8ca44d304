import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

const AGAIN_MS = [1_000, 2_000, 5_000, 15_000];

// Vite asks for a style sheet once: one that did not come is put into the page again before its script is.
const withoutStyle = new Set<HTMLLinkElement>();
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') withoutStyle.add(target);
  },
  { capture: true },
);
function askForStyles(): void {
  for (const link of withoutStyle) link.replaceWith(link.cloneNode());
  withoutStyle.clear();
}

/** What a file gives; one that does not arrive (the link is cut) is asked for again until it does. */
export async function arrived<T>(load: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS[Math.min(tried, AGAIN_MS.length - 1)]));
      askForStyles();
    }
  }
}

/**
 * A part of a page whose file is loaded when it is first shown. Until the file arrives nothing stands in its place: the page around it, with what was
 * typed in it, goes on. The shell tells that a part is missing.
 */
export function late<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await arrived(load) }));
}
