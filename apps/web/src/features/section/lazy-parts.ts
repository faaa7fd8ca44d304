import { late } from '../../ui/late.js';

let told: () => void = () => undefined;
const textShown = new Promise<void>((resolve) => {
  told = resolve;
});
/** Says that a text stands on the page. */
export const tellTextShown = (): void => told();

/** What stands beside the text comes after it: on a slow link one writes first. */
const afterText = <T>(load: () => Promise<T>): Promise<T> => textShown.then(load);

export const RemarksPanel = late(async () => (await afterText(() => import('../remarks/index.js'))).RemarksPanel);
export const Returned = late(async () => (await afterText(() => import('./returned.js'))).Returned);
export const KeptTexts = late(async () => (await afterText(() => import('./kept-texts.js'))).KeptTexts);
export const SubmitDialog = late(async () => (await import('./submit-dialog.js')).SubmitDialog);
