import { expect, it } from 'vitest';
import { sizeText } from './sizes.js';

it('a size is told with the comma', () => expect([sizeText(200), sizeText(1_500_000)]).toEqual(['1 KB', '1,4 MB']));
