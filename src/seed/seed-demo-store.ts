import { seedCategories, seedProducts } from './seed-catalog'
import { seedPictures } from './seed-media'
import { seedPages } from './seed-pages'
import { seedStore } from './seed-store'
import type { Seeder } from './seeder'
import type { DemoStore } from './stores'
import { wantedPictures } from './wanted-pictures'

/** Writes one store with all its content; returns its id. */
export async function seedDemoStore(seeder: Seeder, demo: DemoStore): Promise<string> {
  seeder.say(`store ${demo.settings.slug}`)
  const store = await seedStore(seeder, demo.settings)
  const pictures = await seedPictures(seeder, store, wantedPictures(demo))
  const categories = await seedCategories(seeder, { store, pictures }, demo.categories)
  const products = await seedProducts(seeder, { store, pictures, categories }, demo.products)
  await seedPages(seeder, { store, pictures, products, heroPicture: pictures.get(demo.hero.key) ?? null }, demo.pages)
  return store
}
