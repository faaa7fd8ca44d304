/** Where Debian's package puts it; another by TRINHKY_CHROMIUM. */
export const chromium = process.env.TRINHKY_CHROMIUM ?? '/usr/bin/chromium';
