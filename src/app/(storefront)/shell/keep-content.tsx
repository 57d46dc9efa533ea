'use client'

import { Component, type ReactNode } from 'react'

interface KeepContentProps {
  /** Shown when the children break; the same that the server sent. */
  readonly content: ReactNode
  readonly children: ReactNode
}

/** Keeps what the server sent where the browser finds that the children break, as `MissingPage` makes them. */
export class KeepContent extends Component<KeepContentProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.content : this.props.children
  }
}
