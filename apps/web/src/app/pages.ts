interface OfPage {
  load: () => Promise<{ Page: () => React.ReactNode }>;
  /** What it asks the server for before it can be shown. */
  asks: readonly string[];
  /** Its file is as large as what every page needs: on a slow link that goes first, or both come late. */
  large?: true;
}

/** Every page by its address, its file loaded when it is first opened. Both the router and what begins before it (begin.ts) read this list. */
export const pages = {
  '/': { load: () => import('../features/home/home-page.js'), asks: ['/api/home'] },
  '/thong-bao': { load: () => import('../features/home/notifications-page.js'), asks: [] },
  '/tim': { load: () => import('../features/search/search-page.js'), asks: [] },
  '/muc/$sectionId': {
    load: () => import('../features/section/section-page.js'),
    asks: ['/api/sections/$sectionId', '/api/sections/$sectionId/actions'],
    large: true,
  },
  '/duyet': { load: () => import('../features/review/queue-page.js'), asks: [] },
  '/duyet/$sectionId': {
    load: () => import('../features/review/review-page.js'),
    asks: ['/api/sections/$sectionId', '/api/sections/$sectionId/actions'],
  },
  '/bao-cao': { load: () => import('../features/report/reports-page.js'), asks: [] },
  '/bao-cao/$reportId': { load: () => import('../features/report/board-page.js'), asks: ['/api/reports/$reportId'] },
  '/bao-cao/$reportId/de-cuong': { load: () => import('../features/report/outline-page.js'), asks: ['/api/reports/$reportId'] },
  '/bao-cao/$reportId/ban-in': { load: () => import('../features/report/print-page.js'), asks: [] },
  '/bao-cao/$reportId/ky': { load: () => import('../features/report/signing-page.js'), asks: [] },
  '/bao-cao/$reportId/dien-bien': { load: () => import('../features/replay/replay-page.js'), asks: [] },
  '/so-van-ban': { load: () => import('../features/report/register-page.js'), asks: [] },
  '/kiem-toan': { load: () => import('../features/replay/audit-page.js'), asks: [] },
  '/quan-tri': { load: () => import('../features/admin/admin-page.js'), asks: [] },
  '/quan-tri/$tab': { load: () => import('../features/admin/admin-page.js'), asks: [] },
  '/tai-khoan': { load: () => import('../features/admin/account-page.js'), asks: [] },
} as const satisfies Record<string, OfPage>;

export type PagePath = keyof typeof pages;

/** The page at an address with the addresses of what it asks for; null where there is none. */
export function pageAt(pathname: string): OfPage | null {
  const parts = segments(pathname);
  for (const [path, page] of Object.entries<OfPage>(pages)) {
    const wanted = segments(path);
    if (wanted.length !== parts.length) continue;
    const named = new Map<string, string>();
    const fits = wanted.every((part, i) => (part.startsWith('$') ? named.set(part, parts[i] ?? '') : part === parts[i]));
    if (fits) return { ...page, asks: page.asks.map((ask) => ask.replace(/\$\w+/g, (name) => named.get(name) ?? name)) };
  }
  return null;
}

const segments = (pathname: string): string[] => pathname.split('/').filter(Boolean);
