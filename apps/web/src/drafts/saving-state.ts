import type { Block } from '@trinhky/content';
import type { Choice, KeptText } from './store.js';

/** A section's text as a read of the server answered it. */
export interface ServerText {
  revision: number;
  contentHash: string;
  blocks: readonly Block[];
  /** The text may be edited by whoever reads it. */
  mayEdit: boolean;
  /** Why not, in Vietnamese, where it may not. */
  whyNot: string | null;
  /** Who wrote last, where it is known. */
  by?: string | null;
}

/** How the text stands towards the server. */
export type Saving =
  /** All of it is on the server. `at`: by the server's clock; null when nothing was saved since the page was opened. */
  | { kind: 'saved'; at: string | null }
  /** Typed; goes out after a moment's rest. */
  | { kind: 'typed' }
  | { kind: 'saving' }
  /** No answer: the same goes again by itself. */
  | { kind: 'no-link' }
  | { kind: 'server-trouble' }
  | { kind: 'signed-out' }
  | { kind: 'other-user' }
  | { kind: 'refused'; code: string; detail: string };

export interface DraftState {
  /** Grows with every change of anything below. */
  version: number;
  text: readonly Block[];
  /** What the server has of it. */
  revision: number;
  contentHash: string;
  saving: Saving;
  /** Not everything is on the server. */
  unsent: boolean;
  /** False: this device keeps nothing of what is typed. */
  deviceKeeps: boolean;
  choices: readonly Choice[];
  kept: readonly KeptText[];
  mayEdit: boolean;
  whyNot: string | null;
}

/** The line that is always there, in words; what is promised in it holds. */
export function savingInWords({ saving, deviceKeeps, unsent, choices }: DraftState, timeText: (instant: string) => string): string {
  const kept = deviceKeeps ? 'đã giữ trên máy này' : 'chưa giữ được trên máy này';
  switch (saving.kind) {
    case 'saved':
      if (choices.some(({ held }) => held)) return `Còn đoạn chờ bạn chọn, ${kept}`;
      if (!deviceKeeps) return `${saving.at === null ? 'Đã lưu' : `Đã lưu lúc ${timeText(saving.at)}`}; chữ gõ thêm ${kept}`;
      return saving.at === null ? 'Đã lưu' : `Đã lưu lúc ${timeText(saving.at)}`;
    case 'typed':
      return deviceKeeps ? 'Đã giữ trên máy này, sắp lưu' : 'Chưa giữ được trên máy này, sắp lưu';
    case 'saving':
      return deviceKeeps ? 'Đang lưu…' : 'Đang lưu… (chưa giữ được trên máy này)';
    case 'no-link':
      return `Mất mạng, ${kept}`;
    case 'server-trouble':
      return `Máy chủ chưa trả lời, ${kept}; sẽ tự lưu lại`;
    case 'signed-out':
      return `Phiên đăng nhập hết hạn: đăng nhập lại để lưu (${kept})`;
    case 'other-user':
      return `Máy này đang đăng nhập bằng tài khoản khác nên chưa lưu (${kept})`;
    case 'refused':
      return unsent ? `Chưa lưu được lên máy chủ, ${kept}: ${saving.detail}` : 'Đã lưu';
  }
}
