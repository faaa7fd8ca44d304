import { lazy } from 'react';

// Asked for with the page, not after it: both come at once.
const loading = import('../../editor/section-editor.js');
loading.catch(() => undefined);

export const LazyEditor = lazy(async () => ({ default: (await loading).SectionEditor }));

/** What stands beside the text comes after the editor: on a slow link one writes first. */
const afterEditor = <T>(load: () => Promise<T>): Promise<T> => loading.then(load, load);

export const RemarksPanel = lazy(async () => ({ default: (await afterEditor(() => import('../remarks/index.js'))).RemarksPanel }));
export const Returned = lazy(async () => ({ default: (await afterEditor(() => import('./returned.js'))).Returned }));
export const KeptTexts = lazy(async () => ({ default: (await afterEditor(() => import('./kept-texts.js'))).KeptTexts }));
export const SubmitDialog = lazy(async () => ({ default: (await import('./submit-dialog.js')).SubmitDialog }));
