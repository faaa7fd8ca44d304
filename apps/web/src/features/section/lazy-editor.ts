import { lazy } from 'react';

// Asked for with the page, not after it: both come at once.
const loading = import('../../editor/section-editor.js');
loading.catch(() => undefined);

export const LazyEditor = lazy(async () => ({ default: (await loading).SectionEditor }));
