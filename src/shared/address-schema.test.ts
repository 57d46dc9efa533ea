import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import type { Address } from '@/shared/address-format'
import { addressSchema } from '@/shared/address-schema'

const input = {
  name: ' Ada ',
  line1: '1 Loop',
  city: 'Cupertino',
  region: 'california',
  postalCode: '95014',
  country: 'US',
}

describe('addressSchema', () => {
  test('parses to a normalized address', () => {
    const address: Address = addressSchema.parse({ ...input, company: '' })
    expect(address).toEqual({ ...input, name: 'Ada', region: 'CA' })
  })

  test('names the fields at fault', () => {
    const { error } = addressSchema.safeParse({ ...input, region: undefined, name: ' ', postalCode: 'abc' })
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual(['name', 'region', 'postalCode'])
  })

  test('refuses an unknown country and a field of a megabyte', () => {
    expect(addressSchema.safeParse({ ...input, country: 'XX' }).success).toBe(false)
    expect(addressSchema.safeParse({ ...input, line1: 'x'.repeat(1_000_000) }).success).toBe(false)
  })

  test('can be written as JSON Schema, for the OpenAPI document', () => {
    for (const io of ['input', 'output'] as const) {
      expect(z.toJSONSchema(addressSchema, { io })).toMatchObject({ required: ['name', 'line1', 'city', 'country'] })
    }
  })
})
