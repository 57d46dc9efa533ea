import * as migration_20261121_003001_initial from './20261121_003001_initial';
import * as migration_20261121_003046_cart_shown_price from './20261121_003046_cart_shown_price';

export const migrations = [
  {
    up: migration_20261121_003001_initial.up,
    down: migration_20261121_003001_initial.down,
    name: '20261121_003001_initial',
  },
  {
    up: migration_20261121_003046_cart_shown_price.up,
    down: migration_20261121_003046_cart_shown_price.down,
    name: '20261121_003046_cart_shown_price'
  },
];
