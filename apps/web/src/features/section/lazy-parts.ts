import { lazy } from 'react';

let told: () => void = () => undefined;
const textShown = new Promise<void>((resolve) => {
  told = resolve;
});
/** Says that a text stands on the page. */
export const tellTextShown = (): void => told();

/** What stands beside the text comes after it: on a slow link one writes first. */
const afterText = <T>(load: () => Promise<T>): Promise<T> => textShown.then(load);

export const RemarksPanel = lazy(async () => ({ default: (await afterText(() => import('../remarks/index.js'))).RemarksPanel }));
export const Returned = lazy(async () => ({ default: (await afterText(() => import('./returned.js'))).Returned }));
export const KeptTexts = lazy(async () => ({ default: (await afterText(() => import('./kept-texts.js'))).KeptTexts }));
export const SubmitDialog = lazy(async () => ({ default: (await import('./submit-dialog.js')).SubmitDialog }));
