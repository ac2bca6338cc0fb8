import { expect, test } from '@jest/globals';
import { fromQuery } from '../../../web/src/view/address.js';

test.each(['', '1~2', '1~2~3~4', '200~0~2', '0~91~2', '0~0~0.5', '0~0~1e9', 'x~y~z'])(
  'a frame that is none shows the whole world: %s',
  (text) => {
    expect(fromQuery(`view=map&frame=${encodeURIComponent(text)}`).frame).toBeUndefined();
  },
);
