import { StoreCell as StoreCell_4e73bf2af2d5817006d11b53f48cae0e } from '../../../features/stores/ui/admin/store-cell'
import { StatusCell as StatusCell_569a8444a690f83d7f77aa8097d40b29 } from '../../../features/orders/ui/admin/order-cells'
import { PaymentCell as PaymentCell_569a8444a690f83d7f77aa8097d40b29 } from '../../../features/orders/ui/admin/order-cells'
import { FulfillmentCell as FulfillmentCell_569a8444a690f83d7f77aa8097d40b29 } from '../../../features/orders/ui/admin/order-cells'
import { TotalCell as TotalCell_569a8444a690f83d7f77aa8097d40b29 } from '../../../features/orders/ui/admin/order-cells'
import { TimeCell as TimeCell_61d1c04cbc7d783dbaee4d5b03370cb3 } from '../../../features/stores/ui/admin/time-cell'
import { OrderFilters as OrderFilters_eef05e2dc27cf66e0039952237786d17 } from '../../../features/orders/ui/admin/order-filters'
import { DocumentStore as DocumentStore_33e9bcea03f91b6f3836dde72a31d777 } from '../../../features/stores/ui/admin/document-store'
import { AskBeforeLanguage as AskBeforeLanguage_abfa386808298ebb36815d0893d47caf } from '../../../ui/admin/ask-before-language'
import { OrderDesk as OrderDesk_ce02737dbd56d30d56344ab84974bb38 } from '../../../features/fulfillment/ui/admin/order-desk'
import { ChooseStorePage as ChooseStorePage_4c6dfa00871a273da6f2f45e63070f12 } from '../../../features/stores/ui/admin/choose-store-page'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OptionValueField as OptionValueField_92efc5d1840191e065cbea5f3e31a052 } from '../../../features/catalog/ui/admin/option-value-field'
import { PictureRowLabel as PictureRowLabel_9018a2a7d88611dd4e4ce4aa2cc5cffb } from '../../../features/catalog/ui/admin/picture-row-label'
import { RowLabel as RowLabel_adfc70ea6af99432c6adf8d4cf596797 } from '../../../ui/admin/fields/row-label'
import { VariantsField as VariantsField_5adc5028b4c9aeb2f831b26da15f8644 } from '../../../features/pricing/ui/admin/variants-field'
import { WhereUsed as WhereUsed_ac14d408770cf9ae7ed78cdbd934885b } from '../../../features/content/ui/admin/where-used'
import { MoneyField as MoneyField_db344b404fe58f42eab2423f6efe4169 } from '../../../ui/admin/fields/scaled-field'
import { CountryField as CountryField_15a4d2a0e5685f527287ebd51f1e84ed } from '../../../ui/admin/fields/code-field'
import { CurrencyField as CurrencyField_15a4d2a0e5685f527287ebd51f1e84ed } from '../../../ui/admin/fields/code-field'
import { TimeZoneField as TimeZoneField_15a4d2a0e5685f527287ebd51f1e84ed } from '../../../ui/admin/fields/code-field'
import { PublishableKeyField as PublishableKeyField_5abc534998f8cfac3dc1495821d64990 } from '../../../features/stores/ui/admin/publishable-key'
import { PercentField as PercentField_db344b404fe58f42eab2423f6efe4169 } from '../../../ui/admin/fields/scaled-field'
import { RowCountriesField as RowCountriesField_15a4d2a0e5685f527287ebd51f1e84ed } from '../../../ui/admin/fields/code-field'
import { CurrentPassword as CurrentPassword_a06d1990800d535a0d8804399b08d6f3 } from '../../../features/staff/ui/admin/current-password'
import { StaffKeyField as StaffKeyField_fdb0bb5936601be56784b38aab0582f0 } from '../../../features/staff/ui/admin/staff-key'
import { SignOutEverywhere as SignOutEverywhere_8490ad66ae1d46c264687c5bc0e0993e } from '../../../features/staff/ui/admin/sign-out-everywhere'
import { AdminIcon as AdminIcon_47f5b52a9310a0fda1470540e0d9547e } from '../../../features/staff/ui/admin/brand'
import { AdminLogo as AdminLogo_47f5b52a9310a0fda1470540e0d9547e } from '../../../features/staff/ui/admin/brand'
import { StoreSwitcher as StoreSwitcher_270161f82bf186a754cf2bc6c035c60f } from '../../../features/stores/ui/admin/store-switcher'
import { MailsLink as MailsLink_330cbbd224e477a7c7e1be9d2fdb4e77 } from '../../../features/mails/ui/admin/mails-link'
import { StoreTab as StoreTab_370d09d26074c7e08e1e9958bfcc6c42 } from '../../../features/stores/ui/admin/store-tab'
import { Dashboard as Dashboard_54e9a08ce7b0388086be9a2bcf2ce81b } from '../../../features/insight/ui/admin/dashboard'
import { MailsPage as MailsPage_bca9606866b9b0e2c3e11ed8449aecb5 } from '../../../features/mails/ui/admin/mails-page'
import { ExamplesPage as ExamplesPage_df62dac9a3cb67f70e74e614cd3c5fb0 } from '../../../features/mails/ui/admin/examples-page'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'

/** @type import('payload').ImportMap */
export const importMap = {
  "/features/stores/ui/admin/store-cell#StoreCell": StoreCell_4e73bf2af2d5817006d11b53f48cae0e,
  "/features/orders/ui/admin/order-cells#StatusCell": StatusCell_569a8444a690f83d7f77aa8097d40b29,
  "/features/orders/ui/admin/order-cells#PaymentCell": PaymentCell_569a8444a690f83d7f77aa8097d40b29,
  "/features/orders/ui/admin/order-cells#FulfillmentCell": FulfillmentCell_569a8444a690f83d7f77aa8097d40b29,
  "/features/orders/ui/admin/order-cells#TotalCell": TotalCell_569a8444a690f83d7f77aa8097d40b29,
  "/features/stores/ui/admin/time-cell#TimeCell": TimeCell_61d1c04cbc7d783dbaee4d5b03370cb3,
  "/features/orders/ui/admin/order-filters#OrderFilters": OrderFilters_eef05e2dc27cf66e0039952237786d17,
  "/features/stores/ui/admin/document-store#DocumentStore": DocumentStore_33e9bcea03f91b6f3836dde72a31d777,
  "/ui/admin/ask-before-language#AskBeforeLanguage": AskBeforeLanguage_abfa386808298ebb36815d0893d47caf,
  "/features/fulfillment/ui/admin/order-desk#OrderDesk": OrderDesk_ce02737dbd56d30d56344ab84974bb38,
  "/features/stores/ui/admin/choose-store-page#ChooseStorePage": ChooseStorePage_4c6dfa00871a273da6f2f45e63070f12,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/features/catalog/ui/admin/option-value-field#OptionValueField": OptionValueField_92efc5d1840191e065cbea5f3e31a052,
  "/features/catalog/ui/admin/picture-row-label#PictureRowLabel": PictureRowLabel_9018a2a7d88611dd4e4ce4aa2cc5cffb,
  "/ui/admin/fields/row-label#RowLabel": RowLabel_adfc70ea6af99432c6adf8d4cf596797,
  "/features/pricing/ui/admin/variants-field#VariantsField": VariantsField_5adc5028b4c9aeb2f831b26da15f8644,
  "/features/content/ui/admin/where-used#WhereUsed": WhereUsed_ac14d408770cf9ae7ed78cdbd934885b,
  "/ui/admin/fields/scaled-field#MoneyField": MoneyField_db344b404fe58f42eab2423f6efe4169,
  "/ui/admin/fields/code-field#CountryField": CountryField_15a4d2a0e5685f527287ebd51f1e84ed,
  "/ui/admin/fields/code-field#CurrencyField": CurrencyField_15a4d2a0e5685f527287ebd51f1e84ed,
  "/ui/admin/fields/code-field#TimeZoneField": TimeZoneField_15a4d2a0e5685f527287ebd51f1e84ed,
  "/features/stores/ui/admin/publishable-key#PublishableKeyField": PublishableKeyField_5abc534998f8cfac3dc1495821d64990,
  "/ui/admin/fields/scaled-field#PercentField": PercentField_db344b404fe58f42eab2423f6efe4169,
  "/ui/admin/fields/code-field#RowCountriesField": RowCountriesField_15a4d2a0e5685f527287ebd51f1e84ed,
  "/features/staff/ui/admin/current-password#CurrentPassword": CurrentPassword_a06d1990800d535a0d8804399b08d6f3,
  "/features/staff/ui/admin/staff-key#StaffKeyField": StaffKeyField_fdb0bb5936601be56784b38aab0582f0,
  "/features/staff/ui/admin/sign-out-everywhere#SignOutEverywhere": SignOutEverywhere_8490ad66ae1d46c264687c5bc0e0993e,
  "/features/staff/ui/admin/brand#AdminIcon": AdminIcon_47f5b52a9310a0fda1470540e0d9547e,
  "/features/staff/ui/admin/brand#AdminLogo": AdminLogo_47f5b52a9310a0fda1470540e0d9547e,
  "/features/stores/ui/admin/store-switcher#StoreSwitcher": StoreSwitcher_270161f82bf186a754cf2bc6c035c60f,
  "/features/mails/ui/admin/mails-link#MailsLink": MailsLink_330cbbd224e477a7c7e1be9d2fdb4e77,
  "/features/stores/ui/admin/store-tab#StoreTab": StoreTab_370d09d26074c7e08e1e9958bfcc6c42,
  "/features/insight/ui/admin/dashboard#Dashboard": Dashboard_54e9a08ce7b0388086be9a2bcf2ce81b,
  "/features/mails/ui/admin/mails-page#MailsPage": MailsPage_bca9606866b9b0e2c3e11ed8449aecb5,
  "/features/mails/ui/admin/examples-page#ExamplesPage": ExamplesPage_df62dac9a3cb67f70e74e614cd3c5fb0,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24
}
