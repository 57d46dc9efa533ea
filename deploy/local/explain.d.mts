/** The problem and its remedy for known causes of failure in a tool's output; null for an unknown one. */
export function explainFailure(output: string): { problem: string; remedy: string } | null
