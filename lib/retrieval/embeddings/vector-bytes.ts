const FLOAT = 4

/** A vector as it is stored: Float32, little-endian. */
export function toBytes(vector: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(vector.length * FLOAT)
  const view = new DataView(bytes.buffer)
  for (const [at, value] of vector.entries()) view.setFloat32(at * FLOAT, value, true)
  return bytes
}

/** @returns null for bytes that are no vector of that many numbers */
export function fromBytes(bytes: Uint8Array, dimensions: number): Float32Array | null {
  if (bytes.byteLength !== dimensions * FLOAT) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: dimensions }, (_, at) => view.getFloat32(at * FLOAT, true))
}
