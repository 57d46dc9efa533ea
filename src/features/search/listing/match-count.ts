/** How many products a list would show, as the filters' button says it. */
export interface MatchCount {
  readonly text: string
}
