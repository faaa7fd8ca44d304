/** Debian's Chromium, for the browser tests and the bench; another by TRINHKY_CHROMIUM. */
export const CHROMIUM = process.env.TRINHKY_CHROMIUM ?? '/usr/bin/chromium';

/**
 * Its switches: no sandbox within containers, and without the pages it keeps ready behind its own address bar, which cost each window half a second of
 * processor. Of several such lists Chromium takes the last, so what Playwright turns off stands here again (its chromiumSwitches.ts).
 */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  `--disable-features=${[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
  ].join(',')}`,
];
