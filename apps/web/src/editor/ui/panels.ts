/** What the editor has to say, and what may be done about it. */
export interface Notice {
  message: string;
  actions: readonly { label: string; run: () => void }[];
  /** Gone at the next change of the text: what it offers is possible only until then. */
  passing?: boolean;
}

/** What stands open around the text. */
export interface Panels {
  /** The footnote being edited. */
  footnote: string | null;
  notice: Notice | null;
  finding: boolean;
  help: boolean;
}

export interface PanelStore {
  get(): Panels;
  set(change: Partial<Panels>): void;
  subscribe(listener: () => void): () => void;
}

export function panelStore(): PanelStore {
  let panels: Panels = { footnote: null, notice: null, finding: false, help: false };
  const listeners = new Set<() => void>();
  return {
    get: () => panels,
    set: (change) => {
      panels = { ...panels, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A notice without a choice. */
export const saying = (message: string): Notice => ({ message, actions: [] });
