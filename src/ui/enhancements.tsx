'use client'

import { useEffect } from 'react'
import { enhance } from '@/ui/enhance'

/** Turns on `enhance` for the page. Once, in the root layout. */
export function Enhancements() {
  useEffect(enhance, [])
  return null
}
