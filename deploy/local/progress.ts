import { styleText } from 'node:util'

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const LABEL_WIDTH = 34
/** Milliseconds after which a running step is printed again without a terminal, to show progress in a log. */
const REMIND_AFTER = 20_000

interface Running {
  label: string
  detail: string
  start: number
  reminded: number
}

/** Sets the words shown after the label while the step runs. */
export type Report = (detail: string) => void

/** One line a step, with its duration; running ones have a spinner on a terminal. Steps may run concurrently. */
export class Progress {
  readonly #out: NodeJS.WriteStream
  readonly #running = new Set<Running>()
  #timer: NodeJS.Timeout | undefined
  #drawn = 0
  #frame = 0
  #isClosed = false

  constructor(out: NodeJS.WriteStream = process.stdout) {
    this.#out = out
  }

  /** Runs the work and shows it. A failed step is marked, and its error rethrown. */
  async step<T>(label: string, work: (report: Report) => Promise<T>): Promise<T> {
    const running: Running = { label, detail: '', start: Date.now(), reminded: Date.now() }
    this.#running.add(running)
    this.#timer ??= setInterval(() => {
      this.#tick()
    }, 120).unref()
    this.#draw()
    try {
      const result = await work((detail) => (running.detail = detail))
      this.#finish(running, styleText('green', '✓'))
      return result
    } catch (error) {
      this.#finish(running, styleText('red', '✗'))
      throw error
    }
  }

  /** Ends the display of steps with a final line. */
  close(text: string): void {
    this.say(text)
    this.#erase()
    this.#isClosed = true
  }

  /** A line of its own above the running steps. */
  say(text: string): void {
    this.#erase()
    this.#out.write(`${text}\n`)
    this.#draw()
  }

  #finish(running: Running, mark: string): void {
    this.#running.delete(running)
    if (!this.#isClosed) this.say(line(mark, running))
    if (this.#running.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #tick(): void {
    this.#frame += 1
    if (this.#out.isTTY) {
      this.#erase()
      this.#draw()
      return
    }
    for (const running of this.#running) {
      if (Date.now() - running.reminded < REMIND_AFTER) continue
      running.reminded = Date.now()
      this.#out.write(`${line('…', running)}\n`)
    }
  }

  #erase(): void {
    if (this.#drawn > 0) this.#out.write(`\x1b[${String(this.#drawn)}A\x1b[J`)
    this.#drawn = 0
  }

  #draw(): void {
    if (!this.#out.isTTY || this.#isClosed) return
    const mark = styleText('yellow', FRAMES[this.#frame % FRAMES.length] ?? '…')
    const lines = [...this.#running].map((running) => line(mark, running).slice(0, this.#out.columns + 8))
    this.#out.write(lines.map((each) => `${each}\n`).join(''))
    this.#drawn = lines.length
  }
}

function line(mark: string, { label, detail, start }: Running): string {
  const duration = formatDuration(Date.now() - start).padStart(8)
  return `  ${mark} ${label.padEnd(LABEL_WIDTH)}${styleText('dim', `${duration}${detail === '' ? '' : `  ${detail}`}`)}`
}

/** `0.4 s`, `12 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 60) return `${seconds.toFixed(0)} s`
  return `${String(Math.floor(seconds / 60))} min ${String(Math.round(seconds % 60))} s`
}
