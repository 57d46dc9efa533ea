/** Samples per second of the demo's sounds: enough for noise, small on disk. */
export const sampleRate = 22_050

/** 16-bit mono PCM in a RIFF container. Samples run from -1 to 1 and are scaled so that the loudest reaches `peak`. */
export function buildWav(samples: Float64Array, peak = 0.7): Uint8Array {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9)
  const dataBytes = samples.length * 2
  const file = new DataView(new ArrayBuffer(44 + dataBytes))
  ascii(file, 0, 'RIFF')
  file.setUint32(4, 36 + dataBytes, true)
  ascii(file, 8, 'WAVEfmt ')
  file.setUint32(16, 16, true)
  file.setUint16(20, 1, true)
  file.setUint16(22, 1, true)
  file.setUint32(24, sampleRate, true)
  file.setUint32(28, sampleRate * 2, true)
  file.setUint16(32, 2, true)
  file.setUint16(34, 16, true)
  ascii(file, 36, 'data')
  file.setUint32(40, dataBytes, true)
  samples.forEach((sample, i) => {
    file.setInt16(44 + 2 * i, Math.round((sample / loudest) * peak * 32_767), true)
  })
  return new Uint8Array(file.buffer)
}

function ascii(file: DataView, offset: number, text: string): void {
  Array.from(text).forEach((character, i) => {
    file.setUint8(offset + i, character.charCodeAt(0))
  })
}
