import * as migration_20261121_000118_initial from './20261121_000118_initial';
import * as migration_20261121_001200_store_texts from './20261121_001200_store_texts';
import * as migration_20261121_001412_store_languages from './20261121_001412_store_languages';

export const migrations = [
  {
    up: migration_20261121_000118_initial.up,
    down: migration_20261121_000118_initial.down,
    name: '20261121_000118_initial',
  },
  {
    up: migration_20261121_001200_store_texts.up,
    down: migration_20261121_001200_store_texts.down,
    name: '20261121_001200_store_texts',
  },
  {
    up: migration_20261121_001412_store_languages.up,
    down: migration_20261121_001412_store_languages.down,
    name: '20261121_001412_store_languages'
  },
];
