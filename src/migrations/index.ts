import * as migration_20261121_005109_initial from './20261121_005109_initial';
import * as migration_20261121_011237_mailed_password from './20261121_011237_mailed_password';
import * as migration_20261121_032040_cache_tag_versions from './20261121_032040_cache_tag_versions';
import * as migration_20261121_033714_file_option_value from './20261121_033714_file_option_value';
import * as migration_20261121_035754_backups from './20261121_035754_backups';
import * as migration_20261121_040440_storage_prefix from './20261121_040440_storage_prefix';
import * as migration_20261121_042041_account_sessions from './20261121_042041_account_sessions';
import * as migration_20261121_043324_staff_sessions_outside from './20261121_043324_staff_sessions_outside';
import * as migration_20261121_102445_measures from './20261121_102445_measures';
import * as migration_20261121_103227_localized_indexes from './20261121_103227_localized_indexes';
import * as migration_20261121_104800_title_trigrams from './20261121_104800_title_trigrams';
import * as migration_20261129_010239_bought_files from './20261129_010239_bought_files';
import * as migration_20261129_012512_order_ends from './20261129_012512_order_ends';
import * as migration_20261129_013600_store_hosts from './20261129_013600_store_hosts';
import * as migration_20261129_015724_store_time_zone from './20261129_015724_store_time_zone';
import * as migration_20261129_021400_staff_keys from './20261129_021400_staff_keys';
import * as migration_20261129_091552_sharing_pictures_and_paid_on_delivery from './20261129_091552_sharing_pictures_and_paid_on_delivery';
import * as migration_20261129_094534_store_markets from './20261129_094534_store_markets';
import * as migration_20261129_100240_whole_variants from './20261129_100240_whole_variants';
import * as migration_20261129_101049_references from './20261129_101049_references';
import * as migration_20261129_103652_variant_rows from './20261129_103652_variant_rows';
import * as migration_20261129_104956_withdrawal_consent from './20261129_104956_withdrawal_consent';
import * as migration_20261129_130204_order_pictures from './20261129_130204_order_pictures';
import * as migration_20261129_135401_first_publication from './20261129_135401_first_publication';
import * as migration_20261129_141901_picture_size_1200 from './20261129_141901_picture_size_1200';
import * as migration_20261129_173333_store_columns from './20261129_173333_store_columns';
import * as migration_20261130_091607_catalog_read_model from './20261130_091607_catalog_read_model';
import * as migration_20261130_111953_fulfilled_lines from './20261130_111953_fulfilled_lines';
import * as migration_20261130_112100_shipped_before from './20261130_112100_shipped_before';
import * as migration_20261130_113410_row_countries from './20261130_113410_row_countries';
import * as migration_20261130_120520_settle_by_due from './20261130_120520_settle_by_due';

export const migrations = [
  {
    up: migration_20261121_005109_initial.up,
    down: migration_20261121_005109_initial.down,
    name: '20261121_005109_initial',
  },
  {
    up: migration_20261121_011237_mailed_password.up,
    down: migration_20261121_011237_mailed_password.down,
    name: '20261121_011237_mailed_password',
  },
  {
    up: migration_20261121_032040_cache_tag_versions.up,
    down: migration_20261121_032040_cache_tag_versions.down,
    name: '20261121_032040_cache_tag_versions',
  },
  {
    up: migration_20261121_033714_file_option_value.up,
    down: migration_20261121_033714_file_option_value.down,
    name: '20261121_033714_file_option_value',
  },
  {
    up: migration_20261121_035754_backups.up,
    down: migration_20261121_035754_backups.down,
    name: '20261121_035754_backups',
  },
  {
    up: migration_20261121_040440_storage_prefix.up,
    down: migration_20261121_040440_storage_prefix.down,
    name: '20261121_040440_storage_prefix',
  },
  {
    up: migration_20261121_042041_account_sessions.up,
    down: migration_20261121_042041_account_sessions.down,
    name: '20261121_042041_account_sessions',
  },
  {
    up: migration_20261121_043324_staff_sessions_outside.up,
    down: migration_20261121_043324_staff_sessions_outside.down,
    name: '20261121_043324_staff_sessions_outside',
  },
  {
    up: migration_20261121_102445_measures.up,
    down: migration_20261121_102445_measures.down,
    name: '20261121_102445_measures',
  },
  {
    up: migration_20261121_103227_localized_indexes.up,
    down: migration_20261121_103227_localized_indexes.down,
    name: '20261121_103227_localized_indexes',
  },
  {
    up: migration_20261121_104800_title_trigrams.up,
    down: migration_20261121_104800_title_trigrams.down,
    name: '20261121_104800_title_trigrams',
  },
  {
    up: migration_20261129_010239_bought_files.up,
    down: migration_20261129_010239_bought_files.down,
    name: '20261129_010239_bought_files',
  },
  {
    up: migration_20261129_012512_order_ends.up,
    down: migration_20261129_012512_order_ends.down,
    name: '20261129_012512_order_ends',
  },
  {
    up: migration_20261129_013600_store_hosts.up,
    down: migration_20261129_013600_store_hosts.down,
    name: '20261129_013600_store_hosts',
  },
  {
    up: migration_20261129_015724_store_time_zone.up,
    down: migration_20261129_015724_store_time_zone.down,
    name: '20261129_015724_store_time_zone',
  },
  {
    up: migration_20261129_021400_staff_keys.up,
    down: migration_20261129_021400_staff_keys.down,
    name: '20261129_021400_staff_keys',
  },
  {
    up: migration_20261129_091552_sharing_pictures_and_paid_on_delivery.up,
    down: migration_20261129_091552_sharing_pictures_and_paid_on_delivery.down,
    name: '20261129_091552_sharing_pictures_and_paid_on_delivery',
  },
  {
    up: migration_20261129_094534_store_markets.up,
    down: migration_20261129_094534_store_markets.down,
    name: '20261129_094534_store_markets',
  },
  {
    up: migration_20261129_100240_whole_variants.up,
    down: migration_20261129_100240_whole_variants.down,
    name: '20261129_100240_whole_variants',
  },
  {
    up: migration_20261129_101049_references.up,
    down: migration_20261129_101049_references.down,
    name: '20261129_101049_references',
  },
  {
    up: migration_20261129_103652_variant_rows.up,
    down: migration_20261129_103652_variant_rows.down,
    name: '20261129_103652_variant_rows',
  },
  {
    up: migration_20261129_104956_withdrawal_consent.up,
    down: migration_20261129_104956_withdrawal_consent.down,
    name: '20261129_104956_withdrawal_consent',
  },
  {
    up: migration_20261129_130204_order_pictures.up,
    down: migration_20261129_130204_order_pictures.down,
    name: '20261129_130204_order_pictures',
  },
  {
    up: migration_20261129_135401_first_publication.up,
    down: migration_20261129_135401_first_publication.down,
    name: '20261129_135401_first_publication',
  },
  {
    up: migration_20261129_141901_picture_size_1200.up,
    down: migration_20261129_141901_picture_size_1200.down,
    name: '20261129_141901_picture_size_1200',
  },
  {
    up: migration_20261129_173333_store_columns.up,
    down: migration_20261129_173333_store_columns.down,
    name: '20261129_173333_store_columns',
  },
  {
    up: migration_20261130_091607_catalog_read_model.up,
    down: migration_20261130_091607_catalog_read_model.down,
    name: '20261130_091607_catalog_read_model',
  },
  {
    up: migration_20261130_111953_fulfilled_lines.up,
    down: migration_20261130_111953_fulfilled_lines.down,
    name: '20261130_111953_fulfilled_lines',
  },
  {
    up: migration_20261130_112100_shipped_before.up,
    down: migration_20261130_112100_shipped_before.down,
    name: '20261130_112100_shipped_before',
  },
  {
    up: migration_20261130_113410_row_countries.up,
    down: migration_20261130_113410_row_countries.down,
    name: '20261130_113410_row_countries',
  },
  {
    up: migration_20261130_120520_settle_by_due.up,
    down: migration_20261130_120520_settle_by_due.down,
    name: '20261130_120520_settle_by_due'
  },
];
