'use client'

import { Component, type ReactNode } from 'react'

interface KeepContentProps {
  /** Shown when the children throw; equal to the HTML that the server sent. */
  readonly content: ReactNode
  readonly children: ReactNode
}

/** Keeps the server's HTML when the children throw in the browser, as those of `MissingPage` do. */
export class KeepContent extends Component<KeepContentProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.content : this.props.children
  }
}
